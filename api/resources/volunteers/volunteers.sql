-- The profiles that someone may see, by their consent and their own roles; nothing else is read.
-- $1 person   $2 resource, or null for all   $3 $4 longitude and latitude of where they should come, or null
-- $5 trade, or null
with place as (
  select st_point($3, $4)::geography as at, (select departement from commune
    order by location <-> st_point($3, $4)::geography limit 1) as departement
  where $3::float8 is not null
), seen as (
  select resource from profiles_seen_by($1) where $2::bigint is null or resource = $2
)
select shown.*, case when exists (select from employment where employment.resource = shown.resource)
    then details - '{seen_by,employer}'::text[] else details - 'seen_by' end as details,
  (select commune.nom from resource one cross join lateral (
    select nom from commune order by commune.location <-> one.centre limit 1) commune
    where one.resource = shown.resource and one.reach = 'circle') as place,
  (select json_build_object('organisation', organisation.organisation, 'nom', nom, 'confirmed', confirmed_at is not null)
    from employment join organisation using (organisation) where employment.resource = shown.resource) as employer
from seen join resource_said shown using (resource)
where ($5::text is null or details -> 'trades' ? $5)
  and (not exists (select from place) or exists (select from place
    cross join lateral resources_for(at, departement, null) reached where reached.resource = shown.resource))
order by updated_on desc, resource limit 200
