-- What a demonstration needs to show a year that was lived, with nobody invented behind it.

-- An invented volunteer is nobody: no account stands behind one, and nobody consented to anything.
alter table resource
  drop constraint resource_check,
  add constraint of_one_owner check (num_nonnulls(organisation, venue, party, person)
    = case when demonstration and kind = 'volunteer' then 0 else 1 end);
drop trigger record_consent on resource;
create trigger record_consent after insert or update of details on resource
for each row when (new.kind = 'volunteer' and new.person is not null) execute function record_consent();

-- As of 0074, and those who are invented. They come to invented campaigns alone (team_candidates).
create or replace view school_helper as
select resource, kind as role, resource.demonstration, venue.location as comes_from, (details ->> 'km')::integer * 1000 as limit_metres,
  details -> 'halfdays' as halfdays, (details ->> 'lessons')::integer as lessons, venue.number as venue, null::text as person
from resource join venue on venue.number = resource.venue
where kind = 'animator' and state = 'published'
union all
select resource, kind, resource.demonstration, centre, radius, details -> 'halfdays',
  coalesce((details ->> 'lessons')::integer, 1), null, person
from resource
where kind = 'volunteer' and state = 'published' and reach = 'circle' and jsonb_array_length(details -> 'halfdays') > 0
  and (resource.demonstration or exists (select from consent
    where consent.resource = resource.resource and audience = 'Les communes' and withdrawn_at is null));
