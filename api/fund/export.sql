-- Every line of the ledger, in batches.   $1 the last line given, 0 at first   $2 how many   $3 unused   $4 unused
select number::float8, text from (
  select row_number() over (order by entry, account, coalesce(project, 0)) as number, row_to_json(line.*)::text as text
  from ledger_public line
) lines
where number > $1 and $3::boolean is not null and $4::bigint[] is null order by number limit $2
