-- Every organisation whose page is public, in batches: as JSON, or as GeoJSON features, each where its establishments are.
-- $1 the last one that was given already, 0 at first   $2 how many   $3 whether as features
-- $4 those alone, or null for all
select organisation::float8 as number, case when $3 then json_build_object('type', 'Feature', 'id', organisation,
    'geometry', (select st_asgeojson(st_collect(location::geometry order by establishment), 6)::json
      from establishment one where one.organisation = shown.organisation),
    'properties', row_to_json(shown.*)) else row_to_json(shown.*) end::text as text
from (
  select organisation, nom, kind, siret, presentation, site_web, trades, offers, departements, demonstration,
    to_char(updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
    array(select network from membership one where one.organisation = organisation.organisation order by network)
      as networks,
    array(select concat_ws(', ', adresse, code_postal || ' ' || commune) from establishment one
      where one.organisation = organisation.organisation order by establishment) as establishments
  from organisation where state = 'published' and organisation > $1
    and ($4::bigint[] is null or organisation = any($4)) order by organisation limit $2
) shown
order by organisation
