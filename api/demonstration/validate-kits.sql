-- An invented school of higher education validates invented kits, as the parties do: in no one's name. Some kits wait for
-- the parties.   $1 text[]: titles of those that all validate
with validator as (
  update organisation set validates = true
  where organisation = (select min(organisation) from organisation
    where demonstration and kind = 'établissement d’enseignement supérieur')
  returning organisation
)
insert into validation (resource, version, party, organisation, purpose, validated_at)
select resource, version, side, case when side is null then validator.organisation end, 'contenu scolaire', moment_said()
from resource cross join validator cross join unnest(array[null, 'Éducation nationale', 'Syntec Numérique']) side
where resource.demonstration and resource.kind = 'practice' and details ? 'chapters' and (side is null or title = any($1::text[]))
