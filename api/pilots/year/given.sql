-- The profiles of someone that gave hours to lessons, and those of whom an organisation that they speak for granted the time.
-- $1 person
select given.resource::int, null as known_as, sum(hours)::float8 as hours
from lesson_hours given join resource on resource.resource = given.resource
where resource.person = $1 and resource.kind = 'volunteer' group by given.resource
union all
select given.resource::int, known_as, sum(hours)::float8
from mandate join employment using (organisation)
join lesson_hours given on given.resource = employment.resource and given.organisation = employment.organisation
where mandate.person = $1 and mandate.role = 'delegate' and confirmed_at is not null group by given.resource, known_as
order by known_as nulls first, resource
