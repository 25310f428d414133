-- What people wrote of a venue stays, field by field, where a newer file says otherwise: a source that has not heard of
-- it must not undo it at each import. What the source alone changed since its last import is taken over. Where both
-- changed one field, the source's value is reported to those who keep the venue, once.
-- $1 timestamptz: now
with written as (
  select row.line, row.number, (row.given).source as source, (row.given).date_maj as given_date, venue.date_maj,
    venue.version, jsonb_strip_nulls(venue_content(row.given)) as given, jsonb_strip_nulls(venue_content(venue)) as ours,
    venue_content(venue) as whole,
    coalesce((select said from source_said where source_said.number = row.number),
      (select record from venue_history former where former.number = row.number
        order by actor = 'import' desc, case when actor = 'import' then version else -version end desc limit 1)) as base
  from import_row row join venue using (number)
  where row.ending = 'changed'
    and exists (select from venue_history own where own.number = row.number and own.actor not in ('import', 'système'))
), fields as (
  select line, key,
    ours -> key is distinct from base -> key as peoples,
    given -> key is distinct from base -> key and given -> key is distinct from ours -> key as sources
  from written cross join lateral jsonb_object_keys(whole) key
  where key <> 'date_maj'
), kept as (
  -- A position and whether it is its commune's are one.
  select line, array_agg(key) || case when 'location' = any(array_agg(key)) then '{location_approximate}'::text[] else '{}' end
      as keys,
    array_agg(key) filter (where sources and key not in ('location', 'location_approximate')) as disputed
  from fields where peoples group by line
), settled as (
  select written.*, kept.disputed,
    (select jsonb_object_agg(key, whole -> key) from unnest(kept.keys) key)
      || jsonb_build_object('date_maj', greatest(given_date, date_maj)) as ours_kept
  from written join kept using (line)
), said as (
  insert into source_said (number, said) select number, given from written
  on conflict (number) do update set said = excluded.said
), told as (
  insert into report (number, venue_version, subject, suggested, source, reported_at)
  select number, version, 'source', suggested, source, $1
  from settled
  cross join lateral (
    select jsonb_object_agg(key, given -> key) as suggested from unnest(disputed) key where given ? key) theirs
  where suggested is not null
    and not exists (select from report decided where decided.number = settled.number
      and decided.source = settled.source and decided.suggested = theirs.suggested and decided.state <> 'new')
  on conflict (number, source) where state = 'new' and source is not null
  do update set suggested = excluded.suggested, venue_version = excluded.venue_version
)
update import_row row set
  given = jsonb_populate_record(row.given, ours_kept),
  ending = case when venue_content(jsonb_populate_record(row.given, ours_kept)) - 'date_maj' = whole - 'date_maj'
    then 'kept' else 'changed' end
from settled where settled.line = row.line
