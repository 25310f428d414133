-- A meeting with all that belongs to it, to someone.   $1 meeting   $2 person, or '' for nobody   $3 now
select meeting.meeting::int, to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at, lasts_minutes, meeting.place, link,
  state, reason, demonstration, to_char(entered_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as entered_on, entered_as, meeting.version, starts_at <= $3::timestamptz as begun,
  committee.slug as committee, committee.name as committee_name, decides,
  coalesce(level, 'nothing') as level,
  (select signed_on is not null from agreement where agreement.agreement = committee.agreement) as open,
  sits_in($2, committee, today) as entitled,
  serves_committee($2, committee) as serves,
  (select json_build_object('reached', (select count(*)::int from convened_people(meeting.meeting)),
      'unreached', coalesce(json_agg(concat_ws(', ', coalesce(party.name, body), office) order by party.place, body), '[]'))
    from committee_member seat left join agreement_party party using (agreement_party)
    where seat.committee = meeting.committee and person is null and in_office(seat, (starts_at at time zone 'Europe/Paris')::date)) as convening,
  array(select party.agreement_party::int from agreement_party party
    where party.agreement = committee.agreement and was_party(party.*, day_of_meeting(meeting.*))
      and speaks_for($2, party.agreement_party) order by place) as speaks_for,
  json_build_object('parties', array(select party.agreement_party from agreement_party party
      where party.agreement = committee.agreement and was_party(party.*, day_of_meeting(meeting.*)) and gives_voice_of_party($2, party.agreement_party, meeting.*) order by place),
    'seats', array(select member from committee_member seat where seat.committee = meeting.committee and college is not null
      and gives_voice_of_seat($2, seat, meeting.*) and in_office(seat, (starts_at at time zone 'Europe/Paris')::date) order by member)) as voices_of,
  (select coalesce(json_agg(json_build_object('member', member, 'seat_of', body, 'office', office) order by member), '[]')
    from committee_member seat where seat.committee = meeting.committee and college is not null and person = $2 and in_office(seat, today)) as validates_as,
  (select coalesce(json_agg(json_build_object('decision', decision, 'member', member, 'voice', voice, 'noted', noted)), '[]')
    from seat_heard heard where heard.meeting = meeting.meeting) as seat_voices,
  (select coalesce(json_agg(json_build_object('agreement_party', agreement_party, 'name', name) order by place), '[]')
    from agreement_party party where party.agreement = committee.agreement and was_party(party.*, day_of_meeting(meeting.*))) as parties,
  array(select text from agenda_item item where item.meeting = meeting.meeting order by place) as agenda,
  (select coalesce(json_agg(json_build_object('document', document, 'title', title, 'readers', readers, 'type', type,
      'size', octet_length(bytes), 'digest', digest) order by document), '[]')
    from meeting_document one where one.meeting = meeting.meeting) as documents,
  (select coalesce(json_agg(json_build_object('decision', decision, 'number', number, 'text', text, 'adopted', adopted, 'voices',
      (select coalesce(json_agg(json_build_object('agreement_party', agreement_party, 'party', party, 'voice', voice) order by heard.place), '[]')
        from decision_heard heard where heard.decision = one.decision), 'colleges',
      (select coalesce(json_agg(json_build_object('place', place, 'college', college, 'voice', voice, 'yes', yes, 'no', no) order by heard.place), '[]')
        from college_heard heard where heard.decision = one.decision)) order by number), '[]')
    from decision one join decision_outcome using (decision) where one.meeting = meeting.meeting) as decisions,
  (select coalesce(json_agg(json_build_object('seat_of', seat_of, 'office', office, 'state', one.state) order by member), '[]')
    from attendance one where one.meeting = meeting.meeting) as attendance,
  (select coalesce(json_agg(json_build_object('member', seat.member, 'seat_of', coalesce(party.name, body), 'office', seat.office, 'state', attended.state)
      order by party.place, college, body, seat.member), '[]')
    from committee_member seat left join agreement_party party using (agreement_party)
    left join attendance attended on attended.member = seat.member and attended.meeting = meeting.meeting
    where seat.committee = meeting.committee
      and (in_office(seat, (starts_at at time zone 'Europe/Paris')::date) or attended.meeting is not null)) as seats,
  (select coalesce(json_agg(json_build_object('number', number, 'text', text,
      'written_on', to_char(written_at at time zone 'Europe/Paris', 'YYYY-MM-DD'), 'written_as', written_as,
      'validations', (select coalesce(json_agg(json_build_object('by', by, 'on', to_char(validated_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by validated_at), '[]')
        from (
          select party.name as by, validated_at from minutes_validation said join agreement_party party using (agreement_party)
          where said.meeting = one.meeting and said.number = one.number and said.digest = minutes_digest(one.meeting, one.number)
          union all
          select concat_ws(', ', seat.office, seat.body), validated_at from minutes_seat_validation said join committee_member seat using (member)
          where said.meeting = one.meeting and said.number = one.number and said.digest = minutes_digest(one.meeting, one.number)
        ) each),
      'digest', minutes_digest(meeting.meeting, number),
      'validated_by', array(select agreement_party from minutes_validation said where said.meeting = one.meeting and said.number = one.number
        and said.digest = minutes_digest(one.meeting, one.number)),
      'validated_by_seats', array(select member from minutes_seat_validation said where said.meeting = one.meeting and said.number = one.number
        and said.digest = minutes_digest(one.meeting, one.number)),
      'colleges', (select coalesce(json_agg(json_build_object('college', college, 'seats', seats, 'validating', validating, 'validated', validated)
          order by place), '[]')
        from minutes_colleges(one.meeting, one.number, minutes_digest(one.meeting, one.number), today) where decides = 'colleges'),
      'sealed', exists (select from minutes_seal seal where seal.meeting = one.meeting and seal.number = one.number)) order by number desc), '[]')
    from minutes_version one where one.meeting = meeting.meeting) as minutes,
  (select coalesce(json_agg(json_build_object('number', number, 'place', place, 'previous', previous, 'hash', hash,
      'sealed_on', to_char(sealed_at at time zone 'Europe/Paris', 'YYYY-MM-DD'), 'sealed_text', sealed_text, 'intact', intact,
      'parts', (select to_json(parts) from minutes_parts(meeting.meeting, number) parts)) order by number desc), '[]')
    from verified_seal seal where seal.meeting = meeting.meeting) as seals,
  state = 'sealed' and not coalesce((select bool_and(intact) from verified_seal seal where seal.meeting = meeting.meeting), false) as broken,
  (select coalesce(json_agg(json_build_object('agreement_party', agreement_party, 'level', level)), '[]') from (
    select distinct on (agreement_party) agreement_party, level from minutes_publication one where one.meeting = meeting.meeting
    order by agreement_party, minutes_publication desc) said) as levels,
  (select coalesce(json_agg(json_build_object('member', member, 'level', level)), '[]') from (
    select distinct on (member) member, level from minutes_seat_publication one where one.meeting = meeting.meeting
    order by member, minutes_seat_publication desc) said) as seat_levels,
  (select coalesce(json_agg(json_build_object('college', college, 'seats', seats, 'level', level) order by place), '[]')
    from publishing_colleges(meeting.meeting, today) where decides = 'colleges') as college_levels
from meeting join committee using (committee) left join published_level using (meeting)
cross join lateral (select ($3::timestamptz at time zone 'Europe/Paris')::date as today) now
where meeting.meeting = $1
