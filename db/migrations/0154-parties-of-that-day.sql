-- Whether a party was one on a day: one that came in by an amendment is one from its effect on.
create function was_party(one agreement_party, on_day date) returns boolean language sql stable as $$
  select one.amendment is null or exists (select from agreement_amendment came
    where came.agreement = one.agreement and came.amendment = one.amendment and came.effective_on <= on_day)
$$;
create function day_of_meeting(one meeting) returns date language sql stable as $$
  select (one.starts_at at time zone 'Europe/Paris')::date
$$;

-- As of 0134, of the parties of that day: the silence of one that came in later would undo what was decided.
create or replace function put_to_parties() returns trigger language plpgsql as $$
declare
  of_meeting meeting;
  day date;
begin
  select * into of_meeting from meeting where meeting = new.meeting;
  day := day_of_meeting(of_meeting);
  if exists (select from committee where committee = of_meeting.committee and decides = 'parties') then
    insert into decision_party (decision, agreement_party, place, party)
    select new.decision, side.agreement_party, side.place, side.name
    from committee join agreement_party side using (agreement)
    where committee = of_meeting.committee and was_party(side.*, day);
    return null;
  end if;
  -- Of a meeting that was entered afterwards, those that had a seat then: which others there were, nobody has kept.
  insert into decision_college (decision, committee, place, college)
  select new.decision, one.committee, one.place, one.college from college one
  where one.committee = of_meeting.committee and (closed_on is null or closed_on > day)
    and (of_meeting.entered_at is null or exists (select from committee_member seat
      where seat.committee = one.committee and seat.college = one.college and in_office(seat, day)));
  if not found then perform refuse_committee_act('no_college'); end if;
  return null;
end $$;

create or replace function minutes_are_validated(of_meeting bigint, of_number integer, of_digest text, on_day date) returns boolean language sql stable as $$
  select case decides
    when 'colleges' then (select more_than_half((count(*) filter (where validated))::int, count(*)::int)
      from minutes_colleges(of_meeting, of_number, of_digest, on_day))
    else not exists (select from agreement_party side where side.agreement = committee.agreement
      and was_party(side.*, day_of_meeting(meeting.*))
      and not exists (select from minutes_validation one where one.meeting = of_meeting and one.number = of_number
        and one.agreement_party = side.agreement_party and one.digest = of_digest)) end
  from meeting join committee using (committee) where meeting.meeting = of_meeting
$$;

-- As of 0144; of a meeting entered afterwards, what a party or a seat said itself is changed by nobody else.
create or replace function hold_voice_heard() returns trigger language plpgsql as $$
declare
  of_meeting meeting;
  of_party bigint := (to_jsonb(new) ->> 'agreement_party')::bigint;
  changes boolean;
  own boolean;
begin
  select * into of_meeting from meeting where meeting = new.meeting;
  if of_meeting.state <> 'held' then return new; end if;
  if tg_table_name = 'decision_voice' then
    changes := exists (select from decision_heard where decision = new.decision and agreement_party = of_party
      and voice <> 'silence' and voice <> new.voice);
    own := not speaks_for(acting_person(), of_party) and speaks_for((select person from decision_voice last
      where last.decision = new.decision and last.agreement_party = of_party order by decision_voice desc limit 1), of_party);
  else
    changes := exists (select from seat_heard where decision = new.decision and member = (to_jsonb(new) ->> 'member')::bigint
      and voice <> 'silence' and voice <> new.voice and not noted);
    own := (to_jsonb(new) ->> 'noted')::boolean;
  end if;
  if changes and of_meeting.entered_at is null then perform refuse_committee_act('voice_heard'); end if;
  if changes and own then perform refuse_committee_act('voice_own'); end if;
  return new;
end $$;
