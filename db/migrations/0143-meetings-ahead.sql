-- A meeting is convened for a day to come, and is not moved into the past: nobody could have come.
create function convened_ahead() returns trigger language plpgsql as $$
begin
  perform refuse_committee_act('planned_ahead');
  return null;
end $$;
create trigger convened_ahead before update on meeting for each row
when (new.state = 'convened' and new.starts_at <= moment_said() and not new.demonstration and new.starts_at is distinct from old.starts_at)
execute function convened_ahead();

-- Whom a meeting concerns on its day: those who sit there, and those who speak for the agreement's parties.
create function convened_people(which bigint) returns table (person text) language sql stable as $$
  select seat.person from meeting join committee_member seat using (committee)
  where meeting = which and seat.person is not null and in_office(seat, (starts_at at time zone 'Europe/Paris')::date)
  union
  select mandate.person from meeting join committee using (committee) join agreement_party party using (agreement)
  join mandate on mandate.role = 'party' and mandate.party = party.party
    or mandate.role = 'delegate' and mandate.organisation = party.organisation
  where meeting = which
$$;

-- Invented meetings count: a site that shows what it does says nothing that its own page denies.
create or replace function committee_rhythm(at timestamptz) returns table (committee bigint, last_at timestamptz, next_at timestamptz, due_on date, late boolean)
language sql stable as $$
  select one.committee, last_at, next_at, due_on, due_on is not null and coalesce((next_at at time zone 'Europe/Paris')::date > due_on, true)
  from committee one join agreement using (agreement)
  cross join lateral (
    select max(starts_at) filter (where starts_at <= at and state in ('held', 'sealed')) as last_at,
      min(starts_at) filter (where starts_at > at and state in ('planned', 'convened')) as next_at
    from meeting where meeting.committee = one.committee
  ) met
  cross join lateral (
    select (coalesce((last_at at time zone 'Europe/Paris')::date, signed_on) + make_interval(months => one.months))::date as due_on
  ) due
$$;
