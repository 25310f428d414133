-- Those of a team, and who was asked before. Who a volunteer is is nobody's to read here: what they do, as their profile
-- says it. $1 pilot
select member::int, team_member.school_class::int, team_member.resource::int, role, team_member.state, metres,
  (select count(*)::int from team_message said where said.member = team_member.member and animator is null) as messages,
  to_char(coalesce(answered_at, proposed_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  case when venue.id is not null then json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) end as venue,
  details ->> 'status' as status, establishment_of(team_member.resource) as establishment,
  array(select jsonb_array_elements_text(details -> 'trades')) as trades
from team_member join school_class using (school_class) join resource using (resource)
left join venue on venue.number = resource.venue
where pilot = $1 order by team_member.school_class, role, member
