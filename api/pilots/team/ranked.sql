-- For each class and role that wants someone, the nearest who could come, with what speaks for them. Those who have
-- declined it, or are elsewhere at that hour, are not asked.
-- $1 bigint[] pilots   $2 how many of each
with seats as materialized (
  select school_class, role, weekday * 2 + (starts >= '12:30')::integer as half
  from school_class cross join unnest(array['animator', 'volunteer']) role
  where pilot = any($1::bigint[]) and seats_left(school_class, role) > 0
), near as materialized (
  select one.*, half from team_candidates($1::bigint[]) one join seats using (school_class, role)
), helpers as materialized (
  select resource, lessons_left(resource) as lessons_left from (select distinct resource from near) each
), ranked as (
  select near.*, lessons_left, row_number() over (partition by school_class, role order by metres, resource) as rank
  from near join helpers using (resource)
  where lessons_left > 0 and not exists (select from team_member before join school_class own using (school_class)
    where before.resource = near.resource
      and (before.school_class = near.school_class and before.state <> 'cancelled'
        or before.state in ('proposed', 'accepted') and before.ended_at is null and own.weekday * 2 + (own.starts >= '12:30')::integer = half))
)
select school_class::int, ranked.resource::int, role, metres, halfday, lessons_left, rank::int,
  case when venue.id is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end as venue,
  details ->> 'status' as status, establishment_of(ranked.resource) as establishment,
  array(select jsonb_array_elements_text(details -> 'trades')) as trades,
  array(select jsonb_array_elements_text(details -> 'grants')) as grants,
  coalesce((select confirmed_at is not null from employment where employment.resource = resource.resource), false) as granted
from ranked join resource on resource.resource = ranked.resource left join venue on venue.number = resource.venue
where rank <= $2 order by school_class, role, rank
