-- What is public of a committee that decides by its colleges, its colleges say: who validates its minutes publishes them. The
-- parties alone did, which let two of them keep to themselves what five colleges had decided.

-- Of the day that it is asked, a seat of a college that validates and publishes: one that is held by someone with an account;
-- an invented one, of an invented meeting alone.
create function answers_for_minutes(seat committee_member, of_meeting meeting, on_day date) returns boolean language sql immutable as $$
  select in_office(seat, on_day) and (seat.person is not null or seat.demonstration and of_meeting.demonstration)
$$;

-- As of 0153.
create or replace function minutes_colleges(of_meeting bigint, of_number integer, of_digest text, on_day date)
returns table (place smallint, college text, seats integer, validating integer, validated boolean) language sql stable as $$
  select one.place, one.college, seats, validating, more_than_half(validating, seats)
  from meeting join college one using (committee)
  cross join lateral (
    select count(*)::int as seats, (count(*) filter (where exists (select from minutes_seat_validation said
      where said.meeting = of_meeting and said.number = of_number and said.digest = of_digest and said.member = seat.member)))::int as validating
    from committee_member seat
    where seat.committee = one.committee and seat.college = one.college and answers_for_minutes(seat.*, meeting.*, on_day)
  ) counted
  where meeting.meeting = of_meeting and (closed_on is null or closed_on > on_day)
$$;

-- How much each seat lets the public read, each time it says it: its last word counts.
create table minutes_seat_publication (
  minutes_seat_publication bigint generated always as identity primary key,
  meeting bigint not null references meeting on delete cascade,
  member bigint not null references committee_member,
  level text not null check (level in ('nothing', 'decisions', 'all')),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on minutes_seat_publication (meeting, member, minutes_seat_publication desc);
create index on minutes_seat_publication (member);
create index on minutes_seat_publication (person) where person is not null;

-- How far more than half of them agree: who lets all be read lets the decisions be.
create function level_of_most(everything integer, decisions integer, whole integer) returns text language sql immutable as $$
  select case when more_than_half(everything, whole) then 'all' when more_than_half(everything + decisions, whole) then 'decisions' else 'nothing' end
$$;

-- How far each college of a day lets the public read: as far as more than half of its seats.
create function publishing_colleges(of_meeting bigint, on_day date)
returns table (place smallint, college text, seats integer, level text) language sql stable as $$
  select one.place, one.college, seats, level_of_most(everything, decisions, seats)
  from meeting join college one using (committee)
  cross join lateral (
    select count(*)::int as seats, (count(*) filter (where said.level = 'all'))::int as everything,
      (count(*) filter (where said.level = 'decisions'))::int as decisions
    from committee_member seat left join lateral (
      select level from minutes_seat_publication word where word.meeting = of_meeting and word.member = seat.member
      order by minutes_seat_publication desc limit 1
    ) said on true
    where seat.committee = one.committee and seat.college = one.college and answers_for_minutes(seat.*, meeting.*, on_day)
  ) counted
  where meeting.meeting = of_meeting and (closed_on is null or closed_on > on_day)
$$;

-- What more than half of the colleges have published: kept, since what is public stays while mandates end and colleges close.
create table minutes_published (
  meeting bigint not null references meeting on delete cascade,
  level text not null check (level in ('decisions', 'all')),
  reached_at timestamptz not null default moment_said(),
  primary key (meeting, level)
);
-- What the parties had published until now.
insert into minutes_published (meeting, level)
select meeting, level from published_level join meeting using (meeting) join committee using (committee)
where decides = 'colleges' and level <> 'nothing';

create function publish_as_agreed() returns trigger language plpgsql as $$
declare
  day date := (moment_said() at time zone 'Europe/Paris')::date;
begin
  insert into minutes_published (meeting, level)
  select new.meeting, agreed from (
    select level_of_most((count(*) filter (where level = 'all'))::int, (count(*) filter (where level = 'decisions'))::int, count(*)::int) as agreed
    from publishing_colleges(new.meeting, day)
  ) most
  where agreed <> 'nothing' and exists (select from minutes_seal where meeting = new.meeting)
    and exists (select from meeting join committee using (committee) where meeting = new.meeting and decides = 'colleges')
  on conflict do nothing;
  return null;
end $$;
create trigger publish_as_agreed after insert on minutes_seat_publication for each row execute function publish_as_agreed();
-- What they said before the seal counts from it on.
create trigger publish_as_agreed after insert on minutes_seal for each row execute function publish_as_agreed();

-- As of 0119.
create or replace function hold_seal() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then raise exception 'what completes it makes it, and nothing else'; end if;
  return new;
end $$;
create trigger hold_made before insert on minutes_published for each row execute function hold_seal();
create trigger hold_written before update or delete on minutes_published for each row execute function hold_minutes();

-- Nothing, until it is sealed: the least of what the parties say that validated; or what the colleges have published.
create or replace view published_level as
select meeting, case min(case level when 'all' then 2 when 'decisions' then 1 else 0 end)
  when 2 then 'all' when 1 then 'decisions' else 'nothing' end as level
from (
  select distinct meeting, agreement_party
  from minutes_seal join committee using (committee) join minutes_validation using (meeting, number) where decides = 'parties'
) validated
left join lateral (
  select level from minutes_publication one
  where one.meeting = validated.meeting and one.agreement_party = validated.agreement_party
  order by minutes_publication desc limit 1
) said on true
group by meeting
union all
select meeting, case when bool_or(level = 'all') then 'all' when bool_or(level = 'decisions') then 'decisions' else 'nothing' end
from (select distinct meeting from minutes_seal join committee using (committee) where decides = 'colleges') sealed
left join minutes_published using (meeting)
group by meeting;

-- As of 0152; the parties publish what they validate, and nothing of what colleges do.
create or replace function hold_published() returns trigger language plpgsql as $$
declare
  levels constant text[] := array['nothing', 'decisions', 'all'];
begin
  if tg_table_name = 'minutes_publication' and exists (select from meeting join committee using (committee)
      where meeting = new.meeting and decides = 'colleges') then
    perform refuse_committee_act('not_asked');
  end if;
  if array_position(levels, new.level) < (select array_position(levels, level) from published_level where meeting = new.meeting) then
    perform refuse_committee_act('published_stays');
  end if;
  return new;
end $$;
create trigger hold_part before insert or update or delete on minutes_seat_publication
for each row execute function hold_meeting_part('seat', 'any', 'held,sealed', 'written_after');
create trigger hold_published before insert on minutes_seat_publication for each row execute function hold_published();
create trigger note_part after insert on minutes_seat_publication for each row execute function note_meeting_part();
create trigger directory_changed after insert or delete or truncate on minutes_seat_publication
for each statement execute function bump_directory();
