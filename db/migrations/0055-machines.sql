-- Ordi 2.0 (article 8): machines from a company's lot to a venue, or through it to a household that is never named. The
-- lot is a resource, its collection an uptake; machines and requests pass through states declared with the kind « lot ».
alter table life_state drop constraint life_state_subject_check,
  add check (subject in ('resource', 'uptake', 'machine', 'request', 'collection'));

create function machine_sorts() returns text[] language sql immutable parallel safe as $$
  select array['laptop', 'desktop', 'tablet', 'phone']
$$;

-- A lot is agreed to one refurbisher at a time.
create unique index one_refurbisher on uptake (resource) where kind = 'lot' and state in ('agreed', 'collected');
create function hold_lot_taking() returns trigger language plpgsql as $$
begin
  -- What is invented is collected by invented ones, and goes with them.
  if not exists (select from organisation maker join resource using (demonstration)
      join organisation company on company.organisation = resource.organisation and company.demonstration = maker.demonstration
      where maker.organisation = new.organisation and resource.resource = new.resource
        and maker.kind = 'reconditionneur' and maker.state = 'published') then
    raise check_violation using constraint = 'refurbishers_collect', message = 'a lot is collected by a refurbisher';
  end if;
  return null;
end $$;
create trigger lot_taking_held after insert on uptake for each row when (new.kind = 'lot') execute function hold_lot_taking();

-- As of 0046, but for where a lot waits and how one gets in: computers that are piled up somewhere are not announced to
-- thieves. Whose it is reads that in resource_said, and so do refurbishers.
create or replace view resource_public as
select resource, kind, title, description, conditions, audience, starts_on, ends_on, reach, departements, radius, centre,
  case when kind = 'lot' then details - '{where,access}'::text[]
    when state = 'settled' and (details ->> 'shown')::boolean then details - 'shown'
    else details - '{outcome,shown}'::text[] end as details,
  quantity, left_over, state, demonstration, version, updated_on, organisation, venue, party, venues, places
from resource_said where state <> 'draft' and kind in (select kind from resource_kind where open)
  and (state = 'published' or not (select is_withdrawn(one.*) from resource one where one.resource = resource_said.resource));
create function reads_lot(who text, lot bigint) returns boolean language sql stable as $$
  select exists (select from resource join organisation maker using (demonstration)
    join mandate on mandate.organisation = maker.organisation and role = 'delegate' and mandate.person = who
    where resource = lot and resource.kind = 'lot' and resource.state = 'published'
      and maker.kind = 'reconditionneur' and maker.state = 'published')
$$;

-- What venues ask for, for themselves or for households whom they know: numbers and needs of a list, no word about anyone.
create table machine_request (
  request bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  kind text not null default 'lot' check (kind = 'lot'),
  subject text generated always as ('request') stored,
  sort text not null check (sort = any(machine_sorts())),
  quantity integer not null check (quantity > 0),
  -- None: for the venue itself. 0: for households, of which nothing is kept any more.
  households integer check (households between 0 and 1000),
  needs text[] not null check (needs <@ array['Démarches en ligne', 'Recherche d’emploi', 'Scolarité',
    'Formation', 'Accès aux soins', 'Lien avec les proches', 'Accueil du public', 'Ateliers']),
  -- Machines allotted or delivered to it, counted anew under the lock of its row.
  given integer not null default 0,
  -- Those that the venue let go unfetched: they count as received, or it would be the first again, for ever.
  unfetched integer not null default 0,
  state text not null default 'waiting',
  demonstration boolean not null default false,
  asked_at timestamptz not null default moment_said(),
  constraint no_more_than_asked check (given between 0 and quantity),
  check ((households is distinct from 0) = (needs <> '{}') and (needs <> '{}' or state <> 'waiting')),
  foreign key (kind, subject, state) references life_state (kind, subject, state)
);
create index on machine_request (venue);
create index on machine_request (sort) where state = 'waiting';
-- One of a sort at a time, for itself and for households: nobody stands twice in the queue.
create unique index once_in_the_queue on machine_request (venue, sort, (households is null)) where state = 'waiting';

create table machine_request_move (
  move bigint generated always as identity primary key,
  request bigint not null references machine_request on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null default moment_said()
);
create index on machine_request_move (request);
create index on machine_request_move (person) where person is not null;

-- « ORDI-0000123-K »: the letter is the remainder by 23, a prime, so that no digit mistaken nor two exchanged give another.
create function machine_identifier(of_number bigint) returns text language sql immutable parallel safe as $$
  select 'ORDI-' || lpad(of_number::text, 7, '0') || '-' || substr('TRWAGMYFPDXBNJZSQVHLCKE', (of_number % 23)::integer + 1, 1)
$$;

-- One row says where a machine is.
create table machine (
  machine bigint generated always as identity primary key,
  identifier text not null unique generated always as (machine_identifier(machine)) stored,
  lot bigint not null references resource on delete cascade,
  collection bigint not null references uptake on delete cascade,
  kind text not null default 'lot' check (kind = 'lot'),
  subject text generated always as ('machine') stored,
  sort text not null check (sort = any(machine_sorts())),
  serial text check (length(trim(serial)) between 1 and 80),
  state text not null,
  keeper text not null check (keeper in ('refurbisher', 'recycler', 'venue', 'household')),
  -- The refurbisher who collected it, and the venue that received it.
  organisation bigint not null references organisation,
  venue bigint references venue,
  request bigint references machine_request,
  certificate text check (length(trim(certificate)) between 3 and 200),
  route text check (length(trim(route)) between 3 and 200),
  collected_at timestamptz not null default moment_said(),
  wiped_at timestamptz,
  placed_at timestamptz,
  demonstration boolean not null default false,
  constraint one_keeper check (keeper = 'refurbisher' and state in ('collected', 'wiped', 'refurbished', 'allotted')
    or keeper = 'recycler' and state = 'scrapped' or keeper in ('venue', 'household') and state = 'delivered'),
  check ((venue is not null) = (state = 'delivered')),
  check ((request is not null) = (state in ('allotted', 'delivered')) and (request is null) = (placed_at is null)),
  constraint never_unwiped check (state = 'collected' or num_nonnulls(certificate, wiped_at) = 2),
  constraint scrapped_by_a_route check ((route is not null) = (state = 'scrapped')),
  foreign key (kind, subject, state) references life_state (kind, subject, state)
);
create index on machine (lot);
create index on machine (collection);
create index on machine (organisation, state);
create index on machine (request) where request is not null;
create index on machine (venue) where venue is not null;
comment on column machine.keeper is '« household » says through which venue, and nothing else';

-- The chain: who handed it to whom, when, by which act. Nothing of it is edited; only the person goes with the person.
create table custody (
  custody bigint generated always as identity primary key,
  machine bigint not null references machine on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  from_keeper text not null,
  from_organisation bigint references organisation,
  from_venue bigint references venue,
  to_keeper text not null,
  to_organisation bigint references organisation,
  to_venue bigint references venue,
  -- The certificate, the route, the capacity of who signs for it.
  said text check (length(said) between 1 and 200),
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null default moment_said()
);
create index on custody (machine, custody);
create index on custody (person) where person is not null;

create function refuse_forgery() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new.*) - 'person' = to_jsonb(old.*) - 'person' and new.person is null then return new; end if;
  -- What was invented goes with its lot.
  if tg_op = 'DELETE' and not exists (select from machine where machine = old.machine and not demonstration) then return old; end if;
  raise check_violation using constraint = 'nothing_edited', message = 'nothing of the chain of custody is edited';
end $$;
create trigger refuse_forgery before update or delete on custody for each row execute function refuse_forgery();

create function refuse_loss() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.demonstration then return old; end if;
  raise check_violation using constraint = 'none_lost', message = 'a lot has the machines counted at its collection, no more, no fewer';
end $$;
create trigger refuse_loss before delete on machine for each row execute function refuse_loss();
create trigger refuse_addition before insert on machine
for each row when (pg_trigger_depth() = 0) execute function refuse_loss();

-- As a move of what has states: one that the kind declares, by the act that is said.
create function refuse_undeclared(of_subject text, before text, after text) returns void language plpgsql as $$
begin
  if not exists (select from life_move where kind = 'lot' and life_move.subject = of_subject and from_state = before
      and to_state = after and act = current_setting('app.act', true)) then
    raise check_violation using constraint = 'declared_move', column = 'state',
      message = format('%s ne passe pas de « %s » à « %s »', of_subject, before, after);
  end if;
end $$;

create function move_request() returns trigger language plpgsql as $$
declare
  -- Once it has ended, how many households there were and what they needed is forgotten.
  free text[] := '{state,given,unfetched,subject}'::text[]
    || case when new.households = 0 then '{households,needs}' else '{}' end::text[];
begin
  if (to_jsonb(new.*) - free) <> (to_jsonb(old.*) - free) or new.unfetched < old.unfetched
      or new.households = 0 and old.households is null then
    raise check_violation using constraint = 'nothing_edited', message = 'a request is withdrawn and made anew';
  end if;
  if new.state <> old.state then perform refuse_undeclared('request', old.state, new.state); end if;
  if new.state = 'withdrawn' and exists (select from machine where request = new.request and state = 'allotted') then
    raise check_violation using constraint = 'nothing_on_its_way', message = 'machines are allotted to it';
  end if;
  return new;
end $$;
create trigger move_request before update on machine_request for each row execute function move_request();

create function note_request_move() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into machine_request_move (request, act, from_state, to_state, actor, person)
  values (new.request, coalesce(nullif(current_setting('app.act', true), ''), 'ask'),
    case when tg_op = 'UPDATE' then old.state end, new.state,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'), nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger note_request_move after insert or update on machine_request
for each row execute function note_request_move();

-- The programme's rules of today.
create function hold_request() returns trigger language plpgsql as $$
begin
  if new.quantity > programme_rule('ordi', 'request_most')::integer then
    raise check_violation using constraint = 'request_most',
      message = format('%s machines au plus sont attendues par demande', programme_rule('ordi', 'request_most'));
  end if;
  if new.state <> 'waiting' or new.given <> 0 then
    raise check_violation using constraint = 'declared_move', message = 'a request begins by waiting';
  end if;
  return new;
end $$;
create trigger hold_request before insert on machine_request for each row execute function hold_request();

-- The queue of a sort of machine at a refurbisher's, fairest first; web/ordi/words.ts says the same to whoever waits.
--   1. By the share they received: machines of the last year, with those that they let go unfetched, over those asked
--      for and not withdrawn; the least first;
--   2. by distance to the refurbisher, by steps of 25 km: near ones spare a journey, a few kilometres decide nothing;
--   3. by the day they asked.
-- A venue that received in a year as many as the programme allows waits out of it; invented ones wait for invented ones.
create function machine_queue(of_organisation bigint, of_sort text)
returns table (request bigint, venue bigint, rank integer, received integer, unfetched integer, asked integer, km integer)
language sql stable as $$
  with year as (select moment_said() - interval '1 year' as since), received as (
    select one.venue, count(*) as machines from machine join machine_request one using (request), year
    where placed_at >= since group by one.venue
  ), asked as (
    select one.venue, sum(quantity) as machines, sum(one.unfetched) as unfetched from machine_request one, year
    where state <> 'withdrawn' and (state = 'waiting' or asked_at >= since) group by one.venue
  ), waiting as (
    select one.request, one.venue, asked_at, coalesce(received.machines, 0) as received, asked.unfetched,
      asked.machines as asked,
      (select min(st_distance(location, place.location)) / 1000 from establishment
        where establishment.organisation = maker.organisation) as km
    from machine_request one
    join organisation maker on maker.organisation = of_organisation and maker.demonstration = one.demonstration
    join venue place on place.number = one.venue and place.closed_on is null
      and (maker.departements = '{}' or place.departement = any(maker.departements))
    join asked on asked.venue = one.venue left join received on received.venue = one.venue
    where one.state = 'waiting' and one.sort = of_sort and one.given < one.quantity
      and coalesce(received.machines, 0) + asked.unfetched < programme_rule('ordi', 'year_most')::integer
  )
  select request, venue, row_number() over (order by (received + unfetched)::float8 / asked, floor(km / 25), asked_at, request)::integer,
    received::integer, unfetched::integer, asked::integer, round(km)::integer
  from waiting order by 3
$$;

-- Whoever allots reads the queue and writes it alone: two who allot at once wait for one another.
create function lock_queue() returns void language sql as $$ select pg_advisory_xact_lock(20150527, 8) $$;

-- A machine moves by an act, and its keeper is where the act says; nothing else of it changes but its serial number.
create function move_machine() returns trigger language plpgsql as $$
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
  if new.state not in ('allotted', 'delivered') then
    new.request := null;
    new.placed_at := null;
  end if;
  if new.state = 'delivered' then
    if new.request is distinct from old.request then
      raise check_violation using constraint = 'moved_by_an_act', message = 'delivered to whom it was allotted';
    end if;
    select * into wanted from machine_request where request = new.request;
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
  new.keeper := case when new.state = 'scrapped' then 'recycler' when new.state <> 'delivered' then 'refurbisher'
    when wanted.households is null then 'venue' else 'household' end;
  return new;
end $$;
create trigger move_machine before update on machine for each row execute function move_machine();

create function note_custody() returns trigger language plpgsql as $$
declare
  moves boolean := tg_op = 'UPDATE';
begin
  if moves and new.state = old.state then return null; end if;
  insert into custody (machine, act, from_state, to_state, from_keeper, from_organisation, from_venue,
    to_keeper, to_organisation, to_venue, said, actor, person)
  values (new.machine, case when moves then current_setting('app.act', true) else 'collect' end,
    case when moves then old.state end, new.state,
    case when moves then old.keeper else 'company' end,
    case when moves then case when old.keeper = 'refurbisher' then old.organisation end
      else (select organisation from resource where resource = new.lot) end,
    case when moves then old.venue end,
    new.keeper, case when new.keeper = 'refurbisher' then new.organisation end, new.venue,
    coalesce(case new.state when 'wiped' then new.certificate when 'scrapped' then new.route end,
      left(nullif(current_setting('app.note', true), ''), 200)),
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'), nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger note_custody after insert or update on machine for each row execute function note_custody();

-- Counted anew from its machines, under the lock of its row, whose check refuses more than was asked for. It is served
-- once all that it asked for is delivered.
create function count_given() returns trigger language plpgsql as $$
declare
  counted bigint := coalesce(new.request, old.request);
  did text := current_setting('app.act', true);
begin
  if new.request is not distinct from old.request and new.state = old.state or counted is null then return null; end if;
  perform from machine_request where request = counted for no key update;
  update machine_request set given = (select count(*) from machine where machine.request = counted),
    unfetched = unfetched + case did when 'expire' then 1 else 0 end where request = counted;
  perform set_config('app.act', 'serve', true);
  update machine_request set state = 'served' where request = counted and state = 'waiting'
    and quantity = (select count(*) from machine where machine.request = counted and machine.state = 'delivered');
  perform set_config('app.act', did, true);
  return null;
end $$;
create trigger given_counted after update on machine for each row execute function count_given();

-- Collected: each machine that was counted is registered, the lot has been collected, and whoever else asked for it has not.
create function register_machines() returns trigger language plpgsql as $$
declare
  did text := current_setting('app.act', true);
begin
  insert into machine (lot, collection, sort, state, keeper, organisation, demonstration)
  select new.resource, new.uptake, sort, 'collected', 'refurbisher', new.organisation,
    (select demonstration from resource where resource = new.resource)
  from unnest(machine_sorts()) with ordinality sorts (sort, place),
    generate_series(1, (new.details ->> sort)::integer) each
  order by place, each;
  if not found then
    raise check_violation using constraint = 'one_counted', message = 'no machine was counted';
  end if;
  update resource set state = 'collected' where resource = new.resource and state in ('published', 'closed');
  perform set_config('app.act', 'lapse', true);
  update uptake set state = 'lapsed', updated_at = now() where resource = new.resource and state = 'asked';
  perform set_config('app.act', did, true);
  return null;
end $$;
create trigger machines_registered after update on uptake
for each row when (new.kind = 'lot' and new.state = 'collected' and old.state <> 'collected')
execute function register_machines();

-- What was counted stays so.
create function refuse_recount() returns trigger language plpgsql as $$
begin
  raise check_violation using constraint = 'none_lost', message = 'what was counted at the collection stays so';
end $$;
create trigger refuse_recount before update on uptake
for each row when (old.kind = 'lot' and old.state = 'collected') execute function refuse_recount();

create trigger directory_changed after insert or update or delete on machine for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete on machine_request
for each statement execute function bump_directory();

-- Until when a machine may hold its data: past it, it is signalled.
create function wipe_by(one machine) returns timestamptz language sql stable as $$
  select one.collected_at + make_interval(days => programme_rule('ordi', 'wipe_days')::integer)
$$;

-- Until when a venue may fetch what is allotted to it: past it, the machine goes to the next.
create function fetch_by(one machine) returns timestamptz language sql stable as $$
  select one.placed_at + make_interval(days => programme_rule('ordi', 'fetch_days')::integer)
$$;

-- Where a machine is, at the finest that anyone may know: the département of the refurbisher or of the venue. Two
-- establishments in two départements count for the first.
create view machine_counts as
select coalesce(place.departement, (select departement_of(code_insee, null) from establishment
    where establishment.organisation = machine.organisation order by establishment limit 1), '') as departement,
  sort, machine.state, count(*)::int as count, machine.demonstration
from machine left join venue place on place.number = machine.venue
group by 1, 2, 3, 5;

-- Where machines are taken: the establishments of refurbishers whose page is public.
create view collection_point as
select establishment from establishment join organisation using (organisation)
where organisation.kind = 'reconditionneur' and state = 'published';
