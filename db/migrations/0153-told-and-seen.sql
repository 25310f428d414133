-- Of a meeting that is real, an invented seat validates nothing: nobody holds it, and the minutes could never be sealed.
create or replace function minutes_colleges(of_meeting bigint, of_number integer, of_digest text, on_day date)
returns table (place smallint, college text, seats integer, validating integer, validated boolean) language sql stable as $$
  select one.place, one.college, seats, validating, more_than_half(validating, seats)
  from meeting join college one using (committee)
  cross join lateral (
    select count(*)::int as seats, (count(*) filter (where exists (select from minutes_seat_validation said
      where said.meeting = of_meeting and said.number = of_number and said.digest = of_digest and said.member = seat.member)))::int as validating
    from committee_member seat
    where seat.committee = one.committee and seat.college = one.college and in_office(seat, on_day)
      and (seat.person is not null or seat.demonstration and meeting.demonstration)
  ) counted
  where meeting = of_meeting and (closed_on is null or closed_on > on_day)
$$;

-- What nobody proposed is public once every party has seen it, or fifteen days after it was signalled: else the silence of
-- the party whose it is would hide it for ever.
create function sighting_public_on(of_sighting bigint) returns date language sql stable as $$
  select (said_at at time zone 'Europe/Paris')::date + 15 from sighting where sighting = of_sighting
$$;
create function is_sighting_public(of_sighting bigint, on_day date) returns boolean language sql stable as $$
  select is_seen_by_all(of_sighting) or on_day >= sighting_public_on(of_sighting)
$$;

-- A proposal is for a day to come: what was shown without having been proposed is signalled.
create function hold_planned_day() returns trigger language plpgsql as $$
begin
  if new.planned_on < (moment_said() at time zone 'Europe/Paris')::date
    and not (select demonstration from communication where communication = new.communication) then
    raise check_violation using constraint = 'communication_ahead', message = 'un jour à venir est attendu';
  end if;
  return new;
end $$;
create trigger hold_planned_day before insert on communication_version for each row execute function hold_planned_day();
