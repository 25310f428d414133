-- The kinds of resources, their states and who may move them: written at start from api/resources/kinds, so that the
-- database refuses any other move.
-- `open`: anyone may see its resources.
create table resource_kind (kind text primary key, open boolean not null);
-- `subject`: the resource itself, or what someone takes up of it. `holds`: in that state an uptake has its quantity.
create table life_state (
  kind text not null references resource_kind on delete cascade,
  subject text not null check (subject in ('resource', 'uptake')),
  state text not null,
  first boolean not null,
  holds boolean not null,
  primary key (kind, subject, state)
);
create table life_move (
  kind text not null,
  subject text not null,
  from_state text not null,
  act text not null,
  to_state text not null,
  primary key (kind, subject, from_state, act),
  foreign key (kind, subject, from_state) references life_state on delete cascade,
  foreign key (kind, subject, to_state) references life_state on delete cascade
);

-- A resource's words, found in French whatever their accents, forms and capitals.
create text search configuration french_plain (copy = french);
alter text search configuration french_plain
  alter mapping for hword, hword_part, word with unaccent, french_stem;
create function resource_words(title text, description text, audience text, details jsonb) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('public.french_plain', title), 'A')
    || setweight(to_tsvector('public.french_plain', description), 'B')
    || setweight(to_tsvector('public.french_plain', coalesce(audience, '') || ' ' || coalesce(
      (select string_agg(said #>> '{}', ' ') from jsonb_path_query(details, '$.** ? (@.type() == "string")') said),
      '')), 'C')
$$;

-- What someone brings to venues, or asks for: one notion, many kinds, each with its own life.
create table resource (
  resource bigint generated always as identity primary key,
  kind text not null references resource_kind,
  -- Whose it is: one of the four.
  organisation bigint references organisation on delete cascade,
  venue bigint references venue on delete cascade,
  party text check (party in ('État', 'Syntec Numérique', 'AMF', 'Éducation nationale')),
  person text references person on delete cascade,
  title text not null check (length(trim(title)) between 3 and 140),
  description text not null check (length(trim(description)) between 10 and 5000),
  conditions text check (length(conditions) between 1 and 2000),
  audience text check (length(audience) between 1 and 300),
  starts_on date,
  ends_on date,
  -- Whom it is for: venues by name (resource_venue), those in a circle, of départements, or all.
  reach text not null check (reach in ('venues', 'circle', 'departements', 'everywhere')),
  centre geography(Point, 4326),
  radius integer check (radius between 1000 and 200000),
  departements text[] not null default '{}',
  -- What its kind says besides: the fields that api/resources/kinds declares.
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  -- Days or things offered, for kinds that count them; how many are promised.
  quantity integer check (quantity between 1 and 100000),
  booked integer not null default 0,
  state text not null,
  subject text generated always as ('resource') stored,
  words tsvector generated always as (resource_words(title, description, audience, details)) stored,
  demonstration boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(organisation, venue, party, person) = 1),
  check (ends_on >= starts_on),
  check ((reach = 'circle') = (centre is not null) and (centre is null) = (radius is null)),
  check ((reach = 'departements') = (departements <> '{}')),
  constraint never_more_than_offered check (booked between 0 and coalesce(quantity, 0)),
  -- Given without financial counterpart: there is nowhere to write a price.
  constraint no_price check (not details ?| array['prix', 'tarif', 'price', 'montant', 'loyer']),
  foreign key (kind, subject, state) references life_state (kind, subject, state)
);
comment on column resource.centre is 'the middle of the circle that it reaches, in metres of `radius`';
create index on resource (organisation);
create index on resource (venue);
create index on resource (person);
create index resource_circles on resource using gist (centre) where reach = 'circle';
create index on resource using gin (words);
create index resource_departements on resource using gin (departements) where reach = 'departements';
create index resource_everywhere on resource (resource) where reach = 'everywhere' and state = 'published';
create index resource_latest on resource (updated_at desc) where state = 'published';

create table resource_venue (
  resource bigint not null references resource on delete cascade,
  venue bigint not null references venue on delete cascade,
  primary key (resource, venue)
);
create index on resource_venue (venue);

create table resource_history (
  resource bigint not null references resource on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (resource, version)
);
create index on resource_history (person) where person is not null;

-- What someone takes up: a venue asks for days, a company answers a need.
create table uptake (
  uptake bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  kind text not null,
  venue bigint references venue on delete cascade,
  organisation bigint references organisation on delete cascade,
  quantity integer check (quantity > 0),
  message text check (length(message) between 1 and 2000),
  -- What the acts add: the value that the giver declares, what came of it.
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  state text not null,
  subject text generated always as ('uptake') stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(venue, organisation) = 1),
  foreign key (kind, subject, state) references life_state (kind, subject, state)
);
create index on uptake (resource);
create index on uptake (venue);
create index on uptake (organisation);

-- Each move of a resource or of what is taken up of it, for ever; the person goes with the person.
create table move (
  move bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  uptake bigint references uptake on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  note text check (length(note) between 1 and 2000),
  moved_at timestamptz not null default now()
);
create index on move (resource, moved_at);
create index on move (uptake) where uptake is not null;
create index on move (person) where person is not null;

-- What those on both sides write to one another: no address is given away.
create table message (
  message bigint generated always as identity primary key,
  uptake bigint not null references uptake on delete cascade,
  side text not null check (side in ('owner', 'taker')),
  person text references person on delete set null,
  text text not null check (length(trim(text)) between 1 and 2000),
  sent_at timestamptz not null default now()
);
create index on message (uptake, sent_at);
create index on message (person) where person is not null;

-- A move is one that the kind declares, and leaves its trace. `app.act` and `app.note` say it for the transaction.
create function note_move() returns trigger language plpgsql as $$
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
  insert into move (resource, uptake, act, from_state, to_state, actor, person, note)
  values (new.resource, case when is_uptake then (to_jsonb(new) ->> 'uptake')::bigint end, did, before, new.state,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), nullif(current_setting('app.note', true), ''));
  return null;
end $$;
create trigger note_move after insert or update on resource for each row execute function note_move();
create trigger note_move after insert or update on uptake for each row execute function note_move();

-- Who brings something is known to the directory before the public sees it.
create function refuse_unknown() returns trigger language plpgsql as $$
begin
  if not exists (select from organisation where organisation = new.organisation and state = 'published') then
    raise check_violation using message = 'la page de l’organisation n’est pas encore publiée', column = 'organisation', constraint = 'known_to_the_directory';
  end if;
  return null;
end $$;
create trigger refuse_unknown after insert or update on resource
for each row when (new.state = 'published' and new.organisation is not null) execute function refuse_unknown();

-- Counted anew from what is promised, under the lock of the resource: two who book at once wait for one another, and
-- the check of `resource` refuses the second where there is not enough for both.
create function count_booked() returns trigger language plpgsql as $$
begin
  perform from resource where resource = new.resource for no key update;
  update resource set booked = promised
  from (select coalesce(sum(uptake.quantity), 0)::integer as promised
    from uptake join life_state using (kind, subject, state)
    where uptake.resource = new.resource and holds) counted
  where resource = new.resource and quantity is not null and booked <> promised;
  return null;
end $$;
create trigger count_booked after insert or update on uptake for each row execute function count_booked();

-- Whoever writes: a change of what is said makes a version, a place taken does not.
create function resource_version() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  if (to_jsonb(new.*) - '{booked,updated_at,words}'::text[]) <> (to_jsonb(old.*) - '{booked,updated_at,words}'::text[]) then
    new.version := old.version + 1;
  end if;
  return new;
end $$;
create trigger resource_version before update on resource for each row execute function resource_version();

create function record_resource() returns trigger language plpgsql as $$
begin
  insert into resource_history (resource, version, actor, person, record)
  select resource, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(one.*) - '{version,created_at,updated_at,booked,centre,subject,words,person}'::text[]
      || jsonb_build_object('longitude', st_x(centre::geometry), 'latitude', st_y(centre::geometry),
        'venues', (select jsonb_agg(venue.id order by venue.id) from resource_venue
          join venue on venue.number = resource_venue.venue where resource_venue.resource = one.resource)))
  from resource one where resource = new.resource
  on conflict (resource, version) do update set record = excluded.record;
  return null;
end $$;
-- At the end: the venues it is for are written beside it.
create constraint trigger record_resource after insert or update on resource
deferrable initially deferred for each row execute function record_resource();

create trigger directory_changed after insert or update or delete or truncate on resource
for each statement execute function bump_directory();

-- The resources that are shown and for somewhere: each way of reaching has its own index, which a condition on each
-- resource could not use.
create function resources_for(at geography, in_departement text, of_venue bigint) returns setof resource
language sql stable as $$
  select * from resource where state = 'published' and reach = 'everywhere'
  union all
  select * from resource where state = 'published' and reach = 'departements' and departements @> array[in_departement]
  union all
  -- No circle is wider than 200 km: the index needs a radius that is the same for all.
  select * from resource where state = 'published' and reach = 'circle'
    and st_dwithin(centre, at, 200000) and st_dwithin(centre, at, radius)
  union all
  select resource.* from resource_venue join resource using (resource)
  where state = 'published' and reach = 'venues' and resource_venue.venue = of_venue
$$;

-- A resource and whose it is, as those concerned see it.
create view resource_said as
select resource.resource::int, resource.kind, title, resource.description, conditions, audience,
  to_char(starts_on, 'YYYY-MM-DD') as starts_on, to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  reach, resource.departements, radius,
  case when centre is not null then json_build_array(st_x(centre::geometry), st_y(centre::geometry)) end as centre,
  details, quantity, quantity - booked as left_over, resource.state, resource.demonstration, resource.version,
  to_char(resource.updated_at, 'YYYY-MM-DD') as updated_on,
  case when owner.organisation is not null then json_build_object('organisation', owner.organisation::int, 'nom', owner.nom,
    'kind', owner.kind) end as organisation,
  case when host.number is not null then json_build_object('id', host.id, 'nom', host.nom, 'commune', host.commune) end as venue,
  party,
  array(select json_build_object('id', one.id, 'nom', one.nom, 'commune', one.commune)
    from resource_venue join venue one on one.number = resource_venue.venue
    where resource_venue.resource = resource.resource order by one.nom limit 200) as venues
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue;

-- What anyone sees.
create view resource_public as
select * from resource_said where state <> 'draft' and kind in (select kind from resource_kind where open);
