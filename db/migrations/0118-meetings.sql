-- What a committee meets for, and what came of it. Everything but the minutes may be changed until they are sealed.
create table meeting (
  meeting bigint generated always as identity primary key,
  committee bigint not null references committee,
  starts_at timestamptz not null,
  lasts_minutes smallint not null default 120 check (lasts_minutes between 15 and 1440),
  place text check (length(trim(place)) between 2 and 300),
  -- For those who come: never in public.
  link text check (link ~ '^https://' and length(link) <= 500),
  state text not null default 'planned' check (state in ('planned', 'convened', 'held', 'sealed', 'cancelled')),
  reason text check (length(trim(reason)) between 3 and 500),
  demonstration boolean not null default false,
  version integer not null default 1,
  constraint somewhere check (state = 'planned' or num_nonnulls(place, link) > 0),
  constraint reason_said check ((state = 'cancelled') = (reason is not null))
);
create index on meeting (committee, starts_at);

alter table committee_event add foreign key (meeting) references meeting on delete cascade;
create index on committee_event (meeting) where meeting is not null;

create table agenda_item (
  meeting bigint not null references meeting on delete cascade,
  place smallint not null check (place between 1 and 40),
  text text not null check (length(trim(text)) between 2 and 500),
  primary key (meeting, place)
);

create table meeting_document (
  document bigint generated always as identity primary key,
  meeting bigint not null references meeting on delete cascade,
  title text not null check (length(trim(title)) between 2 and 200),
  readers text not null default 'members' check (readers in ('members', 'public')),
  bytes bytea not null check (octet_length(bytes) between 1 and 5 * 1024 * 1024),
  digest text not null generated always as (encode(sha256(bytes), 'hex')) stored,
  type text not null generated always as (file_type(bytes)) stored,
  person text references person on delete set null,
  added_at timestamptz not null default moment_said(),
  constraint document_once unique (meeting, digest)
);
alter table meeting_document alter column bytes set storage external;
create index on meeting_document (person) where person is not null;

create table attendance (
  meeting bigint not null references meeting on delete cascade,
  member bigint not null references committee_member,
  state text not null check (state in ('present', 'represented', 'excused', 'absent')),
  -- The seat as it was that day: of whom, and which office.
  seat_of text not null default '',
  office text not null default '',
  primary key (meeting, member)
);
create index on attendance (member);

create table decision (
  decision bigint generated always as identity primary key,
  meeting bigint not null references meeting on delete cascade,
  number smallint not null check (number > 0),
  text text not null check (length(trim(text)) between 5 and 4000),
  proposed_at timestamptz not null default moment_said(),
  constraint decision_number unique (meeting, number)
);

-- The parties that it is put to: those of that day, by the names they had.
create table decision_party (
  decision bigint not null references decision on delete cascade,
  agreement_party bigint not null references agreement_party,
  place smallint not null,
  party text not null,
  primary key (decision, agreement_party)
);
create index on decision_party (agreement_party);

create function put_to_parties() returns trigger language plpgsql as $$
begin
  insert into decision_party (decision, agreement_party, place, party)
  select new.decision, agreement_party, agreement_party.place, agreement_party.name
  from meeting join committee using (committee) join agreement_party using (agreement) where meeting = new.meeting;
  return null;
end $$;
create trigger put_to_parties after insert on decision for each row execute function put_to_parties();

create function hold_decision_party() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and pg_trigger_depth() > 1 then return new; end if;
  if tg_op = 'DELETE' and not exists (select from decision where decision = old.decision) then return old; end if;
  raise exception 'a decision is put to all the parties';
end $$;
create trigger hold_decision_party before insert or update or delete on decision_party
for each row execute function hold_decision_party();

-- What each party says of a decision, each time it says it: its last word counts. Who said nothing is silent.
create table decision_voice (
  decision_voice bigint generated always as identity primary key,
  decision bigint not null references decision on delete cascade,
  meeting bigint not null references meeting on delete cascade,
  agreement_party bigint not null references agreement_party,
  voice text not null check (voice in ('yes', 'no', 'silence')),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on decision_voice (decision, agreement_party, decision_voice desc);
create index on decision_voice (meeting);
create index on decision_voice (agreement_party);
create index on decision_voice (person) where person is not null;

-- Every party, silent ones too.
create view decision_heard as
select decision.decision, decision.meeting, party.agreement_party, party.place, party.party, coalesce(said.voice, 'silence') as voice,
  said.said_at
from decision join decision_party party using (decision)
left join lateral (
  select voice, said_at from decision_voice one
  where one.decision = decision.decision and one.agreement_party = party.agreement_party
  order by decision_voice desc limit 1
) said on true;

-- By unanimity: one no or one silence, and there is no decision.
create view decision_outcome as
select decision, meeting, bool_and(voice = 'yes') as adopted from decision_heard group by decision, meeting;

create function party_of_meeting(whose bigint, which bigint) returns boolean language sql stable as $$
  select exists (select from meeting join committee using (committee) join agreement_party using (agreement)
    where meeting = which and agreement_party = whose)
$$;

-- Moves forward alone; sealed by its seal, never by hand (0119).
create function hold_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'a meeting is cancelled, and stays';
  end if;
  if tg_op = 'INSERT' and new.state <> 'planned' then perform refuse_committee_act('meeting_moves'); end if;
  if tg_op = 'UPDATE' then
    if old.state in ('sealed', 'cancelled') then perform refuse_committee_act('meeting_over'); end if;
    if (new.committee, new.demonstration) is distinct from (old.committee, old.demonstration) then raise exception 'a meeting stays of its committee'; end if;
    if new.state <> old.state and (old.state, new.state) not in (('planned', 'convened'), ('planned', 'cancelled'), ('convened', 'held'),
      ('convened', 'cancelled'), ('held', 'sealed')) then
      perform refuse_committee_act('meeting_moves');
    end if;
    if new.state = 'sealed' and old.state <> 'sealed' then
      if not exists (select from minutes_seal where meeting = new.meeting) then perform refuse_committee_act('meeting_moves'); end if;
      return new;
    end if;
    if new.state = 'held' and old.state = 'convened' and new.starts_at > moment_said() then perform refuse_committee_act('held_later'); end if;
    if old.state = 'held' and (new.starts_at, new.lasts_minutes, new.place, new.link) is distinct from (old.starts_at, old.lasts_minutes, old.place, old.link) then
      perform refuse_committee_act('meeting_moves');
    end if;
  end if;
  if new.state = 'planned' and new.starts_at <= moment_said() and not new.demonstration then perform refuse_committee_act('planned_ahead'); end if;
  if not new.demonstration and not serves_committee(acting_person(), new.committee) then perform refuse_committee_act('serves_committee'); end if;
  return new;
end $$;
create trigger hold_meeting before insert or update or delete on meeting for each row execute function hold_meeting();

create function note_meeting() returns trigger language plpgsql as $$
begin
  perform keep_committee_event(new.committee, new.meeting, 'meeting', to_jsonb(new));
  return null;
end $$;
create trigger note_meeting after insert or update on meeting for each row execute function note_meeting();

-- What belongs to a meeting: who may write it, and in which of its states. Its row is held, so that what is said of it and
-- what seals it come one after the other. With the first argument 'party', the party speaks for itself alone.
create function hold_meeting_part() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  of_meeting meeting;
  by_party bigint := coalesce(after, before) ->> 'agreement_party';
begin
  if tg_op = 'UPDATE' and forgets_person(before, after) then return new; end if;
  select * into of_meeting from meeting where meeting = (coalesce(after, before) ->> 'meeting')::bigint for update;
  -- It goes whole.
  if not found then return old; end if;
  if tg_argv[0] = 'party' then
    if tg_op <> 'INSERT' then raise exception 'what a party has said stays as it was'; end if;
    if not party_of_meeting(by_party, of_meeting.meeting) then perform refuse_committee_act('party_of_agreement'); end if;
    if not speaks_for(acting_person(), by_party) and not (of_meeting.demonstration and acting_person() = '') then
      perform refuse_committee_act('speaks_for');
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
  if not of_meeting.state = any (string_to_array(tg_argv[2], ',')) then perform refuse_committee_act(tg_argv[3]); end if;
  if tg_table_name = 'attendance' and tg_op <> 'DELETE' and not exists (select from committee_member
      where member = (after ->> 'member')::bigint and committee = of_meeting.committee) then
    perform refuse_committee_act('member_of_committee');
  end if;
  if tg_table_name = 'decision_voice' and not exists (select from decision
      where decision = (after ->> 'decision')::bigint and meeting = of_meeting.meeting) then
    raise exception 'a decision of another meeting';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if tg_table_name = 'attendance' then
    select coalesce(name, college || ', ' || body), member.office into new.seat_of, new.office
    from committee_member member left join agreement_party using (agreement_party) where member = new.member;
  end if;
  return new;
end $$;

create function note_meeting_part() returns trigger language plpgsql as $$
declare
  said jsonb := to_jsonb(new);
begin
  if tg_op = 'UPDATE' and forgets_person(to_jsonb(old), said) then return null; end if;
  perform keep_committee_event((select committee from meeting where meeting = new.meeting), new.meeting, tg_table_name, said);
  return null;
end $$;

create trigger hold_part before insert or update or delete on agenda_item
for each row execute function hold_meeting_part('serves', '', 'planned,convened', 'agenda_before');
create trigger hold_part before insert or update or delete on meeting_document
for each row execute function hold_meeting_part('serves', '', 'planned,convened,held,sealed', 'meeting_over');
create trigger hold_part before insert or update or delete on attendance
for each row execute function hold_meeting_part('serves', '', 'convened,held', 'attendance_then');
create trigger hold_part before insert or delete on decision
for each row execute function hold_meeting_part('serves', '', 'convened,held', 'decided_then');
create trigger hold_part before insert or update or delete on decision_voice
for each row execute function hold_meeting_part('party', '', 'convened,held', 'decided_then');

-- What was put to the parties is what they answer; once one has, it is no more taken back.
create function hold_answered_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then raise exception 'a decision stays as it was put: another is put'; end if;
  if exists (select from decision_voice where decision = old.decision) and exists (select from meeting where meeting = old.meeting) then
    perform refuse_committee_act('decision_answered');
  end if;
  return old;
end $$;
create trigger hold_answered before update or delete on decision for each row execute function hold_answered_decision();

create trigger note_part after insert or update on agenda_item for each row execute function note_meeting_part();
create trigger note_part after insert or update on meeting_document for each row execute function note_meeting_part();
create trigger note_part after insert or update on attendance for each row execute function note_meeting_part();
create trigger note_part after insert on decision for each row execute function note_meeting_part();
create trigger note_part after insert on decision_voice for each row execute function note_meeting_part();

create trigger directory_changed after insert or update or delete or truncate on meeting
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on meeting_document
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agenda_item
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on attendance
for each statement execute function bump_directory();
create trigger directory_changed after insert or delete or truncate on decision
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on decision_voice
for each statement execute function bump_directory();

-- When each committee has to have met next: so many months after the last, or after the signature where it never did.
create function committee_rhythm(at timestamptz) returns table (committee bigint, last_at timestamptz, next_at timestamptz, due_on date, late boolean)
language sql stable as $$
  select one.committee, last_at, next_at, due_on, due_on is not null and coalesce((next_at at time zone 'Europe/Paris')::date > due_on, true)
  from committee one join agreement using (agreement)
  cross join lateral (
    select max(starts_at) filter (where starts_at <= at and state in ('held', 'sealed')) as last_at,
      min(starts_at) filter (where starts_at > at and state in ('planned', 'convened')) as next_at
    from meeting where meeting.committee = one.committee and not meeting.demonstration
  ) met
  cross join lateral (
    select (coalesce((last_at at time zone 'Europe/Paris')::date, signed_on) + make_interval(months => one.months))::date as due_on
  ) due
$$;
