-- A post that ends sooner does so once each who is there has confirmed it, as any step: until then it is declared, and
-- whoever does not agree says why.
-- Someone holds it, or has held it.
create function post_is_filled(state text) returns boolean language sql immutable as $$
  select state in ('running', 'parting', 'contested', 'ended', 'parted')
$$;

drop index one_at_a_post;
create unique index one_at_a_post on uptake (resource)
where kind = 'post' and state in ('agreed', 'running', 'parting', 'contested');

create or replace function refuse_other_godparent() returns trigger language plpgsql as $$
begin
  if exists (select from uptake where resource = new.resource and uptake <> new.uptake
      and (state = 'agreed' or post_is_filled(state))) then
    raise check_violation using constraint = 'one_at_a_post', message = 'the post has a godparent';
  end if;
  return null;
end $$;

create or replace view hosting_open as
select resource.*, venue.nom, venue.commune, venue.location from resource join venue on venue.number = resource.venue
where kind in ('post', 'mission') and resource.state = 'published' and closed_on is null
  and not exists (select from uptake where uptake.resource = resource.resource and uptake.kind = 'post'
    and post_is_filled(uptake.state))
  and not exists (select from application where application.resource = resource.resource
    and application.state in ('accepted', 'running', 'completed'));

-- As of 0053, once: a post that goes on after all keeps its steps.
drop trigger begin_post on uptake;
create trigger begin_post after update of state on uptake for each row
when (new.kind = 'post' and new.state = 'running' and old.state = 'agreed') execute function begin_post();

alter table step drop constraint step_kind_check, add constraint step_kind_check
  check (kind in ('training', 'review', 'qualification', 'interview', 'internship', 'offer', 'outcome', 'end'));
create unique index one_end on step (uptake) where kind = 'end';

-- The venue's word is the declaration.
create function declare_end() returns trigger language plpgsql as $$
declare
  began date := (new.details ->> 'started_on')::date;
  ended date := (new.details ->> 'ended_on')::date;
begin
  if ended is null or not ended between began and moment_said()::date then
    raise check_violation using constraint = 'ends_after_beginning', column = 'ended_on',
      message = format('un jour depuis le %s, et pas à venir, est attendu', to_char(began, 'DD/MM/YYYY'));
  end if;
  with declared as (
    insert into step (uptake, kind, due_on) values (new.uptake, 'end', ended) returning step
  )
  insert into step_confirmation (step, side, person, confirmed_at)
  select step, 'owner', nullif(current_setting('app.person', true), ''), moment_said() from declared;
  return null;
end $$;
create trigger declare_end after update of state on uptake for each row
when (new.kind = 'post' and new.state = 'parting' and old.state = 'running') execute function declare_end();

-- What was declared is taken back: the moves tell that it was.
create function take_back_end() returns trigger language plpgsql as $$
begin
  delete from step where uptake = new.uptake and kind = 'end';
  new.details := new.details - array['ended_on', 'became', 'outcome'];
  return new;
end $$;
create trigger take_back_end before update of state on uptake for each row
when (new.kind = 'post' and new.state = 'running' and old.state in ('parting', 'contested')) execute function take_back_end();

-- As of 0053, and an end that was declared is confirmed while it waits for that.
create or replace function hold_confirmation() returns trigger language plpgsql as $$
declare
  due date;
  going text;
  what text;
begin
  select due_on, state, step.kind into due, going, what from step join uptake using (uptake)
  where step = new.step for no key update of uptake;
  if not (going = 'running' or what = 'end' and going in ('parting', 'contested')) then
    raise check_violation using constraint = 'post_goes_on', message = 'a step is confirmed while the post goes on';
  end if;
  if new.confirmed_at < due - interval '1 month' then
    raise check_violation using constraint = 'step_to_come', message = 'a step is not confirmed more than a month before';
  end if;
  return new;
end $$;

-- The sides whose word the end of a post waits for.
create function end_waits_for(of_uptake bigint) returns text[] language sql stable as $$
  select array(select side from unnest(step_sides(of_uptake)) side where not exists (
    select from step join step_confirmation said using (step)
    where step.uptake = of_uptake and step.kind = 'end' and said.side = side.side))
$$;

-- At its term once all is confirmed; sooner once all who are there have said so, what is left of its steps then being
-- without sequel.
create or replace function end_post() returns trigger language plpgsql as $$
begin
  if new.state = 'parted' and end_waits_for(new.uptake) <> '{}' then
    raise check_violation using constraint = 'end_confirmed', message = 'the end of the post is not confirmed by all';
  end if;
  if new.state = 'ended' and not (select demonstration from resource where resource = new.resource) and exists (
      select from step cross join (values ('owner'), ('taker')) sides (side) where step.uptake = new.uptake
        and not exists (select from step_confirmation said where said.step = step.step and said.side = sides.side)) then
    raise check_violation using constraint = 'steps_confirmed', message = 'steps are left that one of the two has not confirmed';
  end if;
  if new.state in ('withdrawn', 'cancelled', 'lapsed') then
    delete from young_person where uptake = new.uptake;
  end if;
  return null;
end $$;

-- What who holds a post wrote goes with them.
create function forget_young_words() returns trigger language plpgsql as $$
begin
  update move set note = null where uptake = old.uptake and actor = 'personne';
  return null;
end $$;
create trigger forget_young_words after delete on young_person for each row execute function forget_young_words();
