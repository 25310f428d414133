-- For each class and role that wants someone, the nearest who could come, with what speaks for them. Those who have
-- declined it, or are elsewhere at that hour, are not asked.
-- $1 bigint[] pilots   $2 how many of each
with possible as (
  select one.school_class::int, one.resource::int, one.role, one.metres, one.halfday, lessons_left(one.resource) as lessons_left
  from team_candidates($1::bigint[]) one
  join school_class wanted using (school_class)
  where seats_left(one.school_class, one.role) > 0 and lessons_left(one.resource) > 0
    and not exists (select from team_member before where before.resource = one.resource
      and (before.school_class = one.school_class and before.state <> 'cancelled'
        or before.state in ('proposed', 'accepted') and before.from_minute / 720 = ((wanted.weekday - 1) * 1440
          + extract(epoch from wanted.starts)::integer / 60) / 720))
), ranked as (
  select *, row_number() over (partition by school_class, role order by metres, resource) as rank from possible
)
select school_class, ranked.resource, role, metres, halfday, lessons_left, rank::int,
  case when venue.id is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end as venue,
  array(select jsonb_array_elements_text(details -> 'trades')) as trades,
  array(select jsonb_array_elements_text(details -> 'grants')) as grants,
  coalesce((select confirmed_at is not null from employment where employment.resource = resource.resource), false) as granted
from ranked join resource on resource.resource = ranked.resource left join venue on venue.number = resource.venue
where rank <= $2 order by school_class, role, rank
