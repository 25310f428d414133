-- As of 0091, of those who are still of a team: who came to a pilot that is over may go elsewhere in that half-day.
create or replace function hold_halfday() returns trigger language plpgsql as $$
begin
  if exists (select from team_member other join school_class theirs using (school_class)
      join school_class own on own.school_class = new.school_class
      where other.resource = new.resource and other.state in ('proposed', 'accepted') and other.ended_at is null
        and theirs.pilot <> own.pilot
        and halfday_of(theirs.weekday, theirs.starts) = halfday_of(own.weekday, own.starts)) then
    raise check_violation using constraint = 'one_commune_a_halfday', message = 'dans une autre commune cette demi-journée';
  end if;
  return null;
end $$;
