-- How much more those who could come have to give, and when they are somewhere already.
-- $1 bigint[] resources
select resource::int, lessons_left(resource) as lessons, array(
  select halfday_of(weekday, starts) from team_member join school_class using (school_class)
  where team_member.resource = one.resource and state in ('proposed', 'accepted') and ended_at is null) as taken,
  (select json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) from venue where number = one.venue) as venue
from resource one where resource = any($1::bigint[])
