-- A thread, and what it is about. $1 member   $2 the animator's member, or null for the commune
select team_thread.member::int, team_thread.animator::int, open, one.resource::int, host.resource::int as animator_resource,
  pilot::int, pilot.code_insee, commune.nom as commune, school.nom as school, class_name(one.school_class), levels, weekday,
  to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, pupils, venue.nom as venue,
  host_venue.nom as animator_venue,
  array(select json_build_object('side', side, 'text', text,
      'at', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from team_message said where said.member = one.member and said.animator is not distinct from host.member
    order by message) as messages
from team_thread join team_member one using (member)
join school_class using (school_class) join pilot using (pilot) join school using (uai)
join commune on commune.code_insee = pilot.code_insee
join resource helper on helper.resource = one.resource left join venue on venue.number = helper.venue
left join team_member host on host.member = team_thread.animator
left join resource host_helper on host_helper.resource = host.resource
left join venue host_venue on host_venue.number = host_helper.venue
where team_thread.member = $1 and team_thread.animator is not distinct from $2::bigint
