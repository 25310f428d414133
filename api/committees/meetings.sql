-- Meetings of a committee, the latest first.   $1 slug
select meeting::int, to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at, lasts_minutes, meeting.place, state, reason,
  demonstration, to_char(entered_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as entered_on, entered_as, coalesce(level, 'nothing') as level,
  state = 'sealed' and not coalesce((select bool_and(intact) from verified_seal seal where seal.meeting = meeting.meeting), false) as broken,
  case when coalesce(level, 'nothing') = 'nothing' then 0
    else (select count(*) from decision where decision.meeting = meeting.meeting) end::int as decisions
from meeting join committee using (committee) left join published_level using (meeting)
where slug = $1
order by starts_at desc
limit 200
