-- A member of a team, and what may be said of where. $1 member
select member::int, team_member.state, role, team_member.resource::int, pilot::int, pilot.campaign::int, pilot.code_insee,
  commune.nom as commune, school.nom as school, class_name(school_class), levels, weekday, to_char(starts, 'HH24:MI') as starts,
  to_char(ends, 'HH24:MI') as ends, pupils, metres, campaign.title as campaign_title,
  (campaign.details ->> 'year')::int as year
from team_member join school_class using (school_class) join pilot using (pilot) join school using (uai)
join commune on commune.code_insee = pilot.code_insee
join resource campaign on campaign.resource = pilot.campaign
where member = $1
