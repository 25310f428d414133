-- The communes of the experiment at school, a campaign after another. $1 timestamptz: now
select pilot as key, location::geometry as geometry, pilot, campaign, code_insee, nom, departement, region, state,
  schools, classes, pupils, demonstration
from pilot_listed
