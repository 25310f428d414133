-- How many were asked for, which an answer may lower and what is given too: `quantity` is how many it is now.
alter table uptake add column asked integer check (asked > 0);
update uptake set asked = quantity;

create function hold_quantity() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.asked := new.quantity;
    return new;
  end if;
  new.asked := old.asked;
  if new.quantity is not distinct from old.quantity then return new; end if;
  if new.state = old.state then
    raise check_violation using message = 'a quantity is said with an act', constraint = 'said_with_an_act';
  end if;
  if new.quantity > new.asked and exists (select from life_state where kind = new.kind and life_state.subject = 'uptake'
      and state = old.state and first) then
    raise check_violation using message = 'more than was asked for', constraint = 'no_more_than_asked';
  end if;
  return new;
end $$;
create trigger hold_quantity before insert or update on uptake for each row execute function hold_quantity();

-- The moment of this transaction, as who writes says it by `app.now`.
create function moment_said() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;

-- As of 0031, at the moment that is said.
create or replace function note_move() returns trigger language plpgsql as $$
declare
  is_uptake boolean := tg_table_name = 'uptake';
  of_subject text := tg_table_name;
  before text := case when tg_op = 'UPDATE' then old.state end;
  did text := coalesce(nullif(current_setting('app.act', true), ''), 'create');
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  if tg_op = 'UPDATE' and not exists (select from life_move where kind = new.kind and life_move.subject = of_subject
      and from_state = old.state and to_state = new.state and act = did) then
    raise check_violation using message = format('%s ne passe pas de « %s » à « %s »', new.kind, old.state, new.state),
      column = 'state';
  end if;
  if tg_op = 'INSERT' and not exists (select from life_state where kind = new.kind and life_state.subject = of_subject
      and state = new.state and first) then
    raise check_violation using message = format('%s ne commence pas par « %s »', new.kind, new.state), column = 'state';
  end if;
  insert into move (resource, uptake, act, from_state, to_state, actor, person, note, moved_at)
  values (new.resource, case when is_uptake then (to_jsonb(new) ->> 'uptake')::bigint end, did, before, new.state,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), nullif(current_setting('app.note', true), ''), moment_said());
  return null;
end $$;

-- The day that it is where a venue is.
create function day_in(of_venue bigint, moment timestamptz) returns date language sql stable as $$
  select (moment at time zone time_zone)::date from venue
  join calendar on calendar.calendar = calendar_of(venue.code_insee, venue.departement) where number = of_venue
$$;

-- The day on which an uptake came to a state, where its venue is; null where that is not known.
create function day_of_state(of_uptake uptake, of_state text) returns date language sql stable as $$
  select day_in(of_uptake.venue, max(moved_at)) from move where move.uptake = of_uptake.uptake and to_state = of_state
$$;

-- What is said to be given was given by then, and once it was agreed on.
create function hold_given_day() returns trigger language plpgsql as $$
declare
  day date := (new.details ->> 'given_on')::date;
begin
  if day > day_in(new.venue, moment_said()) or day < day_of_state(new, old.state) then
    raise check_violation using message = 'given once it is agreed on, and not yet to be', constraint = 'given_by_then';
  end if;
  return null;
end $$;
-- Before note_move, by its name: the last move is the one that it comes from.
create trigger given_day_held after update on uptake
for each row when (old.details -> 'given_on' is distinct from new.details -> 'given_on')
execute function hold_given_day();
