-- What answers a question, the best first; without one, all, the latest first.
-- Each thing that is looked for counts by how rare it is in the toolbox, and by where it is said (title, text, rest). Over
-- the twenty questions of test/toolbox.ts, MRR and precision at 3: every word, by ts_rank 0.20 and 0.20; every word, else
-- any, weighted 0.69 and 0.62; the same with the synonyms 0.96 and 0.83; this one 1.00 and 0.92, and 0.90 and 0.94 over
-- the twelve that were written afterwards.
-- $1 json: of each thing that is looked for, the ways to say it   $2 subject   $3 form   $4 level   $5 licence
-- $6 whom it is for   $7 duration   $8 whether for schools alone: each null where it does not matter
-- $9 how many   $10 how many are left out before   $11 class of the primary school, or null
with way as materialized (
  select n, place, phraseto_tsquery('public.french_plain', said) as query
  from json_array_elements($1::json) with ordinality as one (ways, n),
    json_array_elements_text(ways) with ordinality as saying (said, place)
), practice as materialized (
  select resource.resource, words, updated_at, details, array_remove(array[
    case when not details -> 'subjects' ? $2 then 'subject' end,
    case when details ->> 'form' <> $3 then 'form' end,
    case when details ->> 'level' <> $4 then 'level' end,
    case when details ->> 'licence' <> $5 then 'licence' end,
    case when not coalesce(details -> 'publics', '[]') ? $6 then 'audience' end,
    case when practice_duration(details) is distinct from $7 and $7::text is not null then 'duration' end,
    case when not coalesce(details -> 'ages', '[]') ? $11 then 'age' end,
    case when $8::boolean and coalesce(details -> 'school', '[]') = '[]' then 'school' end], null) as failed
  from resource where kind = 'practice' and state = 'published'
), hit as materialized (
  -- Each way by itself: ts_rank of several at once divides by how many there are. The one that was typed counts more.
  select resource, n, max(ts_rank('{0.1, 0.3, 0.5, 1}', words, query) * case place when 1 then 1 else 0.8 end) as fit
  from way join practice on words @@ query where numnode(query) > 0 group by resource, n
), rarity as (
  select n, ln(1 + (select count(*) from practice)::float8 / count(*)) as weight from hit group by n
), scored as materialized (
  select resource, sum(weight * fit) as score from hit join rarity using (n) group by resource
), kept as materialized (
  select practice.*, score from practice left join scored using (resource)
  where not exists (select from way where numnode(query) > 0) or score >= 0.3 * (select max(score) from scored)
), shown as (
  select resource, row_number() over (order by score desc, updated_at desc, resource) as place
  from kept where failed = '{}' order by place limit $9 offset $10
), valued as (
  select 'subject' as facet, value, failed from kept, jsonb_array_elements_text(details -> 'subjects') value
  union all select 'form', details ->> 'form', failed from kept
  union all select 'level', details ->> 'level', failed from kept
  union all select 'licence', details ->> 'licence', failed from kept
  union all select 'audience', value, failed from kept, jsonb_array_elements_text(details -> 'publics') value
  union all select 'age', value, failed from kept, jsonb_array_elements_text(details -> 'ages') value
  union all select 'duration', practice_duration(details), failed from kept
  union all select 'school', 'true', failed from kept where jsonb_array_length(details -> 'school') > 0
), counted as (
  -- With every other filter: what choosing this value would leave.
  select facet, value, count(*) from valued where value is not null and failed <@ array[facet] group by facet, value
)
select (select count(*) from kept where failed = '{}')::int as total,
  (select coalesce(json_agg(to_jsonb(practice_line.*) - '{state,description,chapters}'::text[] || jsonb_build_object('excerpt',
      -- Marked by characters that no text means anything by: what is shown is made from them, never HTML from the database.
      case when exists (select from way where numnode(query) > 0) then ts_headline('public.french_plain',
          translate(description, U&'\E000\E001', ''), (select any_query(query) from way),
          U&'StartSel=\E000, StopSel=\E001, ' || case when length(description) <= 240 then 'HighlightAll=true'
            else 'MinWords=18, MaxWords=34' end)
        else left(description, 200) end) order by place), '[]')
    from shown join practice_line using (resource)) as practices,
  (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'count', count)
    order by facet, count desc, value), '[]') from counted) as facets,
  (select coalesce(json_agg(n - 1), '[]') from json_array_elements($1::json) with ordinality as one (ways, n)
    where n not in (select n from hit)) as unknown,
  (select coalesce(json_agg(json_build_object('filter', filter, 'count', count)), '[]') from (
    select failed[1] as filter, count(*) from kept where cardinality(failed) = 1 group by failed[1]) freed) as without
