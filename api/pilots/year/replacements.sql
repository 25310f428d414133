-- The nearest who could come to one lesson, for each role that wants someone. $1 lesson   $2 how many of each
with ranked as (
  select one.*, row_number() over (partition by role order by metres, resource) as rank
  from lesson_candidates($1) one where lesson_seats($1, role) > 0
)
select ranked.resource::int, role, metres, rank::int,
  case when venue.id is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end as venue,
  array(select jsonb_array_elements_text(details -> 'trades')) as trades
from ranked join resource on resource.resource = ranked.resource left join venue on venue.number = resource.venue
where rank <= $2 order by role, rank
