-- What someone is asked to come to, and comes to: for themselves, or for the venues that they keep; and whom they may write
-- to. $1 person
select member::int, team_member.state, role, team_member.resource::int, pilot::int, commune.nom as commune,
  school.nom as school, class_name(school_class), levels, weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, pupils,
  metres, array(select json_build_object('member', thread.member::int, 'animator', thread.animator::int,
      'with', host_venue.nom, 'messages', (select count(*)::int from team_message said
        where said.member = thread.member and said.animator is not distinct from thread.animator))
    from team_thread thread
    left join team_member host on host.member = thread.animator
    left join resource host_helper on host_helper.resource = host.resource
    left join venue host_venue on host_venue.number = host_helper.venue
    where team_member.member in (thread.member, thread.animator) and open
    order by thread.animator nulls first, thread.member) as threads,
  campaign.title as campaign_title, (campaign.details ->> 'year')::int as year, venue.nom as venue
from team_member
join resource mine on mine.resource = team_member.resource
join school_class using (school_class) join pilot using (pilot) join school using (uai)
join commune on commune.code_insee = pilot.code_insee
join resource campaign on campaign.resource = pilot.campaign
left join venue on venue.number = mine.venue
where team_member.state in ('proposed', 'accepted') and ended_at is null and (mine.person = $1 or exists (select from mandate
  where mandate.person = $1 and role = 'steward' and mandate.venue = mine.venue))
order by team_member.state desc, weekday, starts
