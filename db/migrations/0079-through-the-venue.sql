-- A machine for a household is received by the venue (« held »), then handed over: two acts, two links of the chain. One for
-- the venue itself is received in one.
alter table machine drop constraint one_keeper, drop constraint machine_check, drop constraint machine_check1,
  add constraint one_keeper check (keeper = 'refurbisher' and state in ('collected', 'wiped', 'refurbished', 'allotted')
    or keeper = 'recycler' and state = 'scrapped' or keeper = 'venue' and state = 'held'
    or keeper in ('venue', 'household') and state = 'delivered'),
  add constraint at_a_venue check ((venue is not null) = (state in ('held', 'delivered'))),
  add constraint for_a_request check ((request is not null) = (state in ('allotted', 'held', 'delivered'))
    and (request is null) = (placed_at is null));

-- As of 0055, and by way of the venue.
create or replace function move_machine() returns trigger language plpgsql as $$
declare
  wanted machine_request;
  -- Generated columns are not known yet.
  generated text[] := '{identifier,subject}';
  free text[] := '{serial,state,keeper,venue,request,certificate,route,collected_at,wiped_at,placed_at}';
begin
  if (to_jsonb(new.*) - free - generated) <> (to_jsonb(old.*) - free - generated)
      or new.state = old.state and (to_jsonb(new.*) - 'serial' - generated) <> (to_jsonb(old.*) - 'serial' - generated) then
    raise check_violation using constraint = 'moved_by_an_act', message = 'a machine is moved by an act alone';
  end if;
  if new.state = old.state then return new; end if;
  perform refuse_undeclared('machine', old.state, new.state);
  if new.state = 'wiped' then new.wiped_at := moment_said(); end if;
  if new.state = 'allotted' then
    perform lock_queue();
    if new.request is distinct from (select request from machine_queue(new.organisation, new.sort) limit 1) then
      raise check_violation using constraint = 'first_in_the_queue', message = 'the next machine is the first one’s in the queue';
    end if;
    new.placed_at := moment_said();
  end if;
  if new.state not in ('allotted', 'held', 'delivered') then
    new.request := null;
    new.placed_at := null;
  end if;
  if new.state in ('held', 'delivered') then
    if new.request is distinct from old.request then
      raise check_violation using constraint = 'moved_by_an_act', message = 'delivered to whom it was allotted';
    end if;
    select * into wanted from machine_request where request = new.request;
    if old.state = 'allotted' and (new.state = 'held') <> (wanted.households is not null) then
      raise check_violation using constraint = 'through_the_venue', message = 'a household''s machine is received by the venue, then handed over';
    end if;
    new.venue := wanted.venue;
  else
    new.venue := null;
  end if;
  new.collected_at := old.collected_at;
  -- One that comes back holds someone's data anew, and has as long to be wiped.
  if new.state = 'collected' then
    new.collected_at := moment_said();
    new.certificate := null;
    new.wiped_at := null;
  end if;
  new.keeper := case when new.state = 'scrapped' then 'recycler' when new.state not in ('held', 'delivered') then 'refurbisher'
    when new.state = 'held' or wanted.households is null then 'venue' else 'household' end;
  return new;
end $$;

-- As of 0055, and as many machines as households at least.
create or replace function hold_request() returns trigger language plpgsql as $$
begin
  if new.quantity > programme_rule('ordi', 'request_most')::integer then
    raise check_violation using constraint = 'request_most',
      message = format('%s machines au plus sont attendues par demande', programme_rule('ordi', 'request_most'));
  end if;
  if new.households > new.quantity then
    raise check_violation using constraint = 'machine_each',
      message = format('une machine par foyer au moins est attendue : %s %s', new.quantity,
        case new.quantity when 1 then 'est demandée' else 'sont demandées' end);
  end if;
  if new.state <> 'waiting' or new.given <> 0 then
    raise check_violation using constraint = 'declared_move', message = 'a request begins by waiting';
  end if;
  return new;
end $$;

-- As of 0055; that one waits at a venue for its household is for the venue and the refurbisher alone.
create or replace view machine_counts as
select coalesce(place.departement, (select departement_of(code_insee, null) from establishment
    where establishment.organisation = machine.organisation order by establishment limit 1), '') as departement,
  sort, case machine.state when 'held' then 'allotted' else machine.state end as state, count(*)::int as count,
  machine.demonstration
from machine left join venue place on place.number = machine.venue and machine.state = 'delivered'
group by 1, 2, 3, 5;

-- As of 0056, and what venues hand over.
create or replace view machine_months as
select coalesce(place.departement, (select departement_of(code_insee, null) from establishment
    where establishment.organisation = machine.organisation order by establishment limit 1), '') as departement,
  to_char(moved_at at time zone 'Europe/Paris', 'YYYY-MM') as month, to_state as state, sort, count(*)::int as count,
  machine.demonstration
from custody join machine using (machine) left join venue place on place.number = custody.to_venue
where act in ('collect', 'wipe', 'refurbish', 'scrap', 'receive', 'hand', 'return')
group by 1, 2, 3, 4, 6;

-- What a request of a venue waits for at the refurbishers who may serve it, the nearest three: its place, and out of how many.
create function request_ranks(of_request bigint) returns table (organisation bigint, nom text, rank integer, waiting integer)
language sql stable as $$
  select maker.organisation, maker.nom, queued.rank, queued.waiting
  from machine_request wanted join venue place on place.number = wanted.venue
  cross join lateral (
    select one.organisation, one.nom, min(st_distance(establishment.location, place.location)) as away
    from organisation one join establishment using (organisation)
    where one.kind = 'reconditionneur' and one.state = 'published' and one.demonstration = wanted.demonstration
      and (one.departements = '{}' or place.departement = any(one.departements))
    group by one.organisation order by away, one.organisation limit 3
  ) maker
  cross join lateral (
    select request, queue.rank, count(*) over ()::integer as waiting from machine_queue(maker.organisation, wanted.sort) queue
  ) queued
  where wanted.request = of_request and queued.request = of_request
  order by away, organisation
$$;
