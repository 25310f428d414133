-- What proved a claim that nobody decided; of those decided before, as the journal of roles has it.
alter table claim add column proof text check (proof in ('mail', 'domain', 'invitation'));
update claim set proof = (
  select way from mandate_event told
  where told.venue = claim.venue and told.person = claim.person and act = 'given'
    and way in ('mail', 'domain', 'invitation')
  order by event desc limit 1)
where state = 'granted' and decided_by is null;

-- As what a report was decided: by the venue's own, or by those who run the directory. Null of those decided before.
alter table report add column decided_as text,
-- Where it was told, before that venue was merged into the one it is of now.
  add column moved_from bigint references venue on delete set null;

-- As of 0018, and the venues that were merged into this one: who keeps it sees them come and go.
create or replace function record_venues() returns trigger language plpgsql as $$
begin
  insert into venue_history (number, version, actor, person, record)
  select number, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(changed) - '{number,version,created_at,updated_at,departement}'::text[]
      || jsonb_build_object('stops', stops_of(number), 'merged', (
        select jsonb_agg(gone.number order by gone.number) from venue gone where gone.merged_into = changed.number)))
  from changed;
  return null;
end $$;

-- As of 0014, and venues by their names as they now are: « EPN (59350-epn) ».
create or replace function told_version(record jsonb) returns jsonb language sql stable as $$
  select record - '{id,source,source_id,demonstration,location,location_approximate}'::text[]
    || case when record ? 'location' and not coalesce((record ->> 'location_approximate')::boolean, false)
      then jsonb_build_object(
        'latitude', round(st_y((record ->> 'location')::geography::geometry)::numeric, 6),
        'longitude', round(st_x((record ->> 'location')::geography::geometry)::numeric, 6))
      else '{}' end
    || case when record ? 'merged_into' then jsonb_build_object('merged_into', (
        select format('%s (%s)', nom, id) from venue where number = (record ->> 'merged_into')::bigint))
      else '{}' end
    || case when record ? 'merged' then jsonb_build_object('merged', (
        select jsonb_agg(format('%s (%s)', nom, id) order by number) from venue
        where number in (select one::bigint from jsonb_array_elements_text(record -> 'merged') one)))
      else '{}' end
$$;

-- What moderators close, open, merge and separate is read from the history (api/moderation/decisions.sql).
create index venue_history_moderated on venue_history (recorded_at) where actor like 'modération%';
