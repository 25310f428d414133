-- What a governance committee decides, its colleges decide; a steering committee, the parties to its agreement, by unanimity as
-- before. Decisions that were put to the parties stay theirs.

-- The voice of a college: that of the majority of its seats that said yes or no. As many of each, or none, and it has no voice.
create function voice_of_college(yes integer, no integer) returns text language sql immutable as $$
  select case when yes > no then 'yes' when no > yes then 'no' else 'silence' end
$$;

-- A decision is taken when more colleges are for than against, and at least half of all those that it was put to have a voice,
-- for or against.
create function taken_by_colleges(yes integer, no integer, colleges integer) returns boolean language sql immutable as $$
  select yes > no and 2 * (yes + no) >= colleges
$$;

-- A college validates minutes when more than half of its seats in office that are held by someone with an account have; they
-- are sealed once more than half of the colleges validate: whatever the others then say could not undo it.
create function more_than_half(part integer, whole integer) returns boolean language sql immutable as $$
  select 2 * part > whole
$$;

-- The colleges that it is put to: those of that day, by the names they had.
create table decision_college (
  decision bigint not null references decision on delete cascade,
  committee bigint not null,
  place smallint not null,
  college text not null,
  primary key (decision, place),
  foreign key (committee, place) references college (committee, place)
);
create index on decision_college (committee, place);
create trigger hold_decision_college before insert or update or delete on decision_college
for each row execute function hold_decision_party();

create or replace function put_to_parties() returns trigger language plpgsql as $$
declare
  of_meeting meeting;
  day date;
begin
  select * into of_meeting from meeting where meeting = new.meeting;
  if exists (select from committee where committee = of_meeting.committee and decides = 'parties') then
    insert into decision_party (decision, agreement_party, place, party)
    select new.decision, agreement_party, agreement_party.place, agreement_party.name
    from committee join agreement_party using (agreement) where committee = of_meeting.committee;
    return null;
  end if;
  day := (of_meeting.starts_at at time zone 'Europe/Paris')::date;
  -- Of a meeting that was entered afterwards, those that had a seat then: which others there were, nobody has kept.
  insert into decision_college (decision, committee, place, college)
  select new.decision, one.committee, one.place, one.college from college one
  where one.committee = of_meeting.committee and (closed_on is null or closed_on > day)
    and (of_meeting.entered_at is null or exists (select from committee_member seat
      where seat.committee = one.committee and seat.college = one.college and in_office(seat, day)));
  if not found then perform refuse_committee_act('no_college'); end if;
  return null;
end $$;

-- What each seat says, each time it says it: its last word counts.
create table decision_seat_voice (
  decision_seat_voice bigint generated always as identity primary key,
  decision bigint not null references decision on delete cascade,
  meeting bigint not null references meeting on delete cascade,
  member bigint not null references committee_member,
  voice text not null check (voice in ('yes', 'no', 'silence')),
  -- The seat as it was: its college, of whom, and which office.
  place smallint not null default 0,
  seat_of text not null default '',
  office text not null default '',
  -- Written down by who prepares the committee: for a seat whose holder has no account, or of a meeting entered afterwards.
  noted boolean not null default false,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on decision_seat_voice (decision, member, decision_seat_voice desc);
create index on decision_seat_voice (meeting);
create index on decision_seat_voice (member);
create index on decision_seat_voice (person) where person is not null;

create view seat_heard as
select distinct on (decision, member) decision, meeting, member, place, seat_of, office, voice, noted
from decision_seat_voice
order by decision, member, decision_seat_voice desc;

-- Every college, those without a voice too.
create view college_heard as
select put.decision, decision.meeting, put.place, put.college, yes, no, voice_of_college(yes, no) as voice
from decision_college put join decision using (decision)
cross join lateral (
  select count(*) filter (where voice = 'yes')::int as yes, count(*) filter (where voice = 'no')::int as no
  from seat_heard seat where seat.decision = put.decision and seat.place = put.place
) counted;

-- By whom it was put to: all its parties, or its colleges.
create or replace view decision_outcome as
select decision, meeting, bool_and(voice = 'yes') as adopted from decision_heard group by decision, meeting
union all
select decision, meeting, taken_by_colleges((count(*) filter (where voice = 'yes'))::int, (count(*) filter (where voice = 'no'))::int, count(*)::int)
from college_heard group by decision, meeting;

-- Who gives a party's voice: who speaks for it; of a meeting entered afterwards, whoever writes down what its minutes say.
create function gives_voice_of_party(whom text, party bigint, of_meeting meeting) returns boolean language sql stable as $$
  select speaks_for(whom, party) or of_meeting.demonstration and whom = ''
    or of_meeting.entered_at is not null and serves_committee(whom, of_meeting.committee)
$$;

-- Who gives a seat's voice: who sits there; where nobody with an account does, or of a meeting entered afterwards, whoever
-- prepares the committee writes it down.
create function gives_voice_of_seat(whom text, seat committee_member, of_meeting meeting) returns boolean language sql stable as $$
  select coalesce(seat.person = whom, false) or of_meeting.demonstration and whom = ''
    or (seat.person is null or of_meeting.entered_at is not null) and serves_committee(whom, of_meeting.committee)
$$;

-- What belongs to a meeting: who may write it, and in which of its states. Its row is held, so that what is said of it and
-- what seals it come one after the other. With the first argument 'party', the party speaks for itself; with 'seat', the seat.
create or replace function hold_meeting_part() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  of_meeting meeting;
  seat committee_member;
  by_party bigint := coalesce(after, before) ->> 'agreement_party';
  is_voice boolean := tg_table_name in ('decision_voice', 'decision_seat_voice');
begin
  if tg_op = 'UPDATE' and forgets_person(before, after) then return new; end if;
  select * into of_meeting from meeting where meeting = (coalesce(after, before) ->> 'meeting')::bigint for update;
  -- It goes whole.
  if not found then return old; end if;
  if tg_argv[0] = 'party' then
    if tg_op <> 'INSERT' then raise exception 'what a party has said stays as it was'; end if;
    if not party_of_meeting(by_party, of_meeting.meeting) then perform refuse_committee_act('party_of_agreement'); end if;
    if not (case when is_voice then gives_voice_of_party(acting_person(), by_party, of_meeting)
        else speaks_for(acting_person(), by_party) or of_meeting.demonstration and acting_person() = '' end) then
      perform refuse_committee_act('speaks_for');
    end if;
  elsif tg_argv[0] = 'seat' then
    if tg_op <> 'INSERT' then raise exception 'what a seat has said stays as it was'; end if;
    select * into seat from committee_member where member = (after ->> 'member')::bigint and committee = of_meeting.committee and college is not null;
    if not found then perform refuse_committee_act('member_of_committee'); end if;
    if not (case when is_voice then gives_voice_of_seat(acting_person(), seat, of_meeting)
        else coalesce(seat.person = acting_person(), false) or of_meeting.demonstration and acting_person() = '' end) then
      perform refuse_committee_act('speaks_for_seat');
    end if;
    if not in_office(seat, (case when is_voice then of_meeting.starts_at else moment_said() end at time zone 'Europe/Paris')::date) then
      perform refuse_committee_act('seat_in_office');
    end if;
  elsif not of_meeting.demonstration and not serves_committee(acting_person(), of_meeting.committee) then
    perform refuse_committee_act('serves_committee');
  end if;
  if tg_table_name = 'meeting_document' and tg_op = 'UPDATE' then
    -- What the database makes of the bytes is not known yet.
    if before - array['readers', 'digest', 'type'] is distinct from after - array['readers', 'digest', 'type'] then raise exception 'a document stays as it was: another is added'; end if;
  elsif of_meeting.state = 'sealed' and tg_argv[1] <> 'any' then
    perform refuse_committee_act('meeting_sealed');
  end if;
  if not of_meeting.state = any (string_to_array(tg_argv[2], ',')) and not (of_meeting.state = 'held' and of_meeting.entered_at is not null) then
    perform refuse_committee_act(tg_argv[3]);
  end if;
  if tg_table_name = 'attendance' and tg_op <> 'DELETE' and not exists (select from committee_member
      where member = (after ->> 'member')::bigint and committee = of_meeting.committee) then
    perform refuse_committee_act('member_of_committee');
  end if;
  if is_voice and not exists (select from decision
      where decision = (after ->> 'decision')::bigint and meeting = of_meeting.meeting) then
    raise exception 'a decision of another meeting';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if tg_table_name = 'decision_voice' and not exists (select from decision_party
      where decision = (after ->> 'decision')::bigint and agreement_party = by_party) then
    perform refuse_committee_act('not_asked');
  end if;
  if tg_table_name = 'attendance' then
    select coalesce(name, college || ', ' || body), member.office into new.seat_of, new.office
    from committee_member member left join agreement_party using (agreement_party) where member = new.member;
  end if;
  if tg_table_name = 'decision_seat_voice' then
    select put.place, seat.body, seat.office, seat.person is distinct from acting_person() into new.place, new.seat_of, new.office, new.noted
    from decision_college put join college one using (committee, place)
    where put.decision = new.decision and one.college = seat.college;
    if not found then perform refuse_committee_act('not_asked'); end if;
  end if;
  return new;
end $$;

create trigger hold_part before insert or update or delete on decision_seat_voice
for each row execute function hold_meeting_part('seat', '', 'convened,held', 'decided_then');
create trigger note_part after insert on decision_seat_voice for each row execute function note_meeting_part();
create trigger directory_changed after insert or update or delete or truncate on decision_seat_voice
for each statement execute function bump_directory();

create or replace function hold_answered_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then raise exception 'a decision stays as it was put: another is put'; end if;
  if exists (select from meeting where meeting = old.meeting) and (exists (select from decision_voice where decision = old.decision)
      or exists (select from decision_seat_voice where decision = old.decision)) then
    perform refuse_committee_act('decision_answered');
  end if;
  return old;
end $$;

-- What a seat has read and validates, as a party does in the other kind of committee.
create table minutes_seat_validation (
  meeting bigint not null,
  number smallint not null,
  member bigint not null references committee_member,
  digest text not null,
  person text references person on delete set null,
  validated_at timestamptz not null default moment_said(),
  constraint validated_by_seat primary key (meeting, number, member, digest),
  foreign key (meeting, number) references minutes_version on delete cascade
);
create index on minutes_seat_validation (member);
create index on minutes_seat_validation (person) where person is not null;

create or replace function hold_minutes_validation() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'minutes_validation' and exists (select from meeting join committee using (committee)
      where meeting = new.meeting and decides = 'colleges') then
    perform refuse_committee_act('not_asked');
  end if;
  if new.digest is distinct from minutes_digest(new.meeting, new.number) then perform refuse_committee_act('minutes_changed'); end if;
  if new.number < (select max(number) from minutes_version where meeting = new.meeting) then perform refuse_committee_act('minutes_replaced'); end if;
  return new;
end $$;
create trigger hold_part before insert or update or delete on minutes_seat_validation
for each row execute function hold_meeting_part('seat', 'any', 'held,sealed', 'written_after');
create trigger hold_validated before insert on minutes_seat_validation for each row execute function hold_minutes_validation();
create trigger note_part after insert on minutes_seat_validation for each row execute function note_meeting_part();
create trigger directory_changed after insert or delete or truncate on minutes_seat_validation
for each statement execute function bump_directory();

-- How far each college of a day has validated a version: of its seats that can, how many have.
create function minutes_colleges(of_meeting bigint, of_number integer, of_digest text, on_day date)
returns table (place smallint, college text, seats integer, validating integer, validated boolean) language sql stable as $$
  select one.place, one.college, seats, validating, more_than_half(validating, seats)
  from meeting join college one using (committee)
  cross join lateral (
    select count(*)::int as seats, (count(*) filter (where exists (select from minutes_seat_validation said
      where said.meeting = of_meeting and said.number = of_number and said.digest = of_digest and said.member = seat.member)))::int as validating
    from committee_member seat
    where seat.committee = one.committee and seat.college = one.college and in_office(seat, on_day) and (seat.person is not null or seat.demonstration)
  ) counted
  where meeting = of_meeting and (closed_on is null or closed_on > on_day)
$$;

-- By all the parties to its agreement, or by more than half of its colleges.
create function minutes_are_validated(of_meeting bigint, of_number integer, of_digest text, on_day date) returns boolean language sql stable as $$
  select case decides
    when 'colleges' then (select more_than_half((count(*) filter (where validated))::int, count(*)::int)
      from minutes_colleges(of_meeting, of_number, of_digest, on_day))
    else not exists (select from agreement_party party where party.agreement = committee.agreement
      and not exists (select from minutes_validation one where one.meeting = of_meeting and one.number = of_number
        and one.agreement_party = party.agreement_party and one.digest = of_digest)) end
  from meeting join committee using (committee) where meeting = of_meeting
$$;

-- Nobody seals: the last validation does.
create or replace function seal_when_validated() returns trigger language plpgsql as $$
declare
  of_committee bigint;
  invented boolean;
  last minutes_seal;
  at timestamptz := date_trunc('second', moment_said());
  before text;
begin
  select committee, demonstration into of_committee, invented from meeting where meeting = new.meeting;
  if exists (select from minutes_seal where meeting = new.meeting and number = new.number) then return null; end if;
  if not minutes_are_validated(new.meeting, new.number, new.digest, (moment_said() at time zone 'Europe/Paris')::date) then return null; end if;
  perform from committee where committee = of_committee for update;
  select * into last from minutes_seal where committee = of_committee and demonstration = invented order by place desc limit 1;
  before := coalesce(last.hash, first_seal());
  insert into minutes_seal (committee, demonstration, place, meeting, number, previous, hash, sealed_at)
  values (of_committee, invented, coalesce(last.place, 0) + 1, new.meeting, new.number, before,
    digest_of(seal_text(before, new.meeting, new.number, at)), at);
  update meeting set state = 'sealed', version = version + 1 where meeting = new.meeting and state = 'held';
  return null;
end $$;
create trigger seal_when_validated after insert on minutes_seat_validation for each row execute function seal_when_validated();

-- The parts of what is sealed, as 0119 writes them byte for byte; besides, where there are any, the colleges with the voice of
-- each and what its seats said, and that a meeting was entered afterwards.
create or replace function minutes_parts(of_meeting bigint, of_number integer)
returns table (convened text, written text, decided text, attended text) language sql stable as $$
  select
    (jsonb_build_object('comité', committee.slug, 'réunion', meeting.meeting, 'le', moment_text(starts_at), 'minutes', lasts_minutes,
      'lieu', coalesce(meeting.place, 'à distance'),
      'ordre_du_jour', (select coalesce(jsonb_agg(text order by place), '[]') from agenda_item where meeting = of_meeting),
      'documents', (select coalesce(jsonb_agg(jsonb_build_object('titre', title, 'sha256', encode(sha256(bytes), 'hex')) order by document), '[]')
        from meeting_document where meeting = of_meeting))
      || case when entered_at is null then '{}' else jsonb_build_object('saisie', jsonb_build_array(moment_text(entered_at), entered_as)) end)::text,
    (select text from minutes_version where meeting = of_meeting and number = of_number),
    (select coalesce(jsonb_agg(jsonb_build_object('numéro', decision.number, 'texte', decision.text, 'adoptée', adopted,
        'voix', (select jsonb_agg(jsonb_build_array(party, voice) order by heard.place) from decision_heard heard where heard.decision = decision.decision))
        || coalesce((select jsonb_build_object('collèges', jsonb_agg(jsonb_build_array(college, heard.voice,
            (select coalesce(jsonb_agg(jsonb_build_array(seat_of, office, seat.voice) order by member), '[]')
              from seat_heard seat where seat.decision = decision.decision and seat.place = heard.place)) order by heard.place))
          from college_heard heard where heard.decision = decision.decision having count(*) > 0), '{}')
        order by decision.number), '[]')
      from decision join decision_outcome using (decision) where decision.meeting = of_meeting)::text,
    (select coalesce(jsonb_agg(jsonb_build_array(seat_of, office, attendance.state) order by member), '[]')
      from attendance where attendance.meeting = of_meeting)::text
  from meeting join committee using (committee) where meeting.meeting = of_meeting
$$;

-- Nothing, until it is sealed: the least of what the parties say, of those that validated, or of all where colleges did.
create or replace view published_level as
select meeting, case min(case level when 'all' then 2 when 'decisions' then 1 else 0 end)
  when 2 then 'all' when 1 then 'decisions' else 'nothing' end as level
from (
  select meeting, agreement_party from minutes_seal join minutes_validation using (meeting, number)
  union
  select meeting, agreement_party from minutes_seal join committee using (committee) join agreement_party using (agreement)
  where decides = 'colleges'
) validated
left join lateral (
  select level from minutes_publication one
  where one.meeting = validated.meeting and one.agreement_party = validated.agreement_party
  order by minutes_publication desc limit 1
) said on true
group by meeting;
