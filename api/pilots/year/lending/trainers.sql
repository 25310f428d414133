-- For whom someone may offer trainings: animators who train, of the venues that they keep, and organisations. $1 person
select resource::int, null::int as organisation, venue.nom as name from resource
join mandate on mandate.venue = resource.venue and mandate.role = 'steward' and mandate.person = $1
join venue on venue.number = resource.venue
where kind = 'animator' and state = 'published' and (details ->> 'trains')::boolean
union all
select null, organisation::int, nom from organisation
join mandate using (organisation) where mandate.role = 'delegate' and mandate.person = $1 and state = 'published'
order by name
