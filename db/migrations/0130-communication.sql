-- What the parties to an agreement say in public about it (article 15): each proposes, the others approve its content and
-- its form, and only then may it be published.

-- What a file is, by how its bytes begin; null for anything but these. SVG is none of them: it may hold scripts.
create function shown_type(file bytea) returns text language sql immutable strict parallel safe as $$
  select case
    when substring(file from 1 for 5) = '%PDF-'::bytea then 'application/pdf'
    when substring(file from 1 for 4) = '\x89504e47'::bytea then 'image/png'
    when substring(file from 1 for 3) = '\xffd8ff'::bytea then 'image/jpeg'
    when substring(file from 1 for 4) = 'RIFF'::bytea and substring(file from 9 for 4) = 'WEBP'::bytea then 'image/webp'
  end
$$;

-- The State makes its partner visible in what it promotes: what that asks is data, of which a version is never edited.
create table promotion_checklist (
  version integer primary key check (version > 0),
  -- [{ "code": "nomme", "text": "…" }]; a code means the same thing from one version to the next.
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 20),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on promotion_checklist (person) where person is not null;
create function current_checklist() returns promotion_checklist language sql stable as $$
  select * from promotion_checklist order by version desc limit 1
$$;

create table communication (
  communication bigint generated always as identity primary key,
  -- Who proposes it, and will say it.
  agreement_party bigint not null references agreement_party,
  -- The latest of communication_version; 0 in the statement that makes it alone.
  version integer not null default 0,
  published_at timestamptz,
  -- What the State's checklist asked that day.
  checklist integer references promotion_checklist,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(trim(withdrawn_reason)) between 3 and 2000),
  withdrawn_by bigint references agreement_party,
  demonstration boolean not null default false,
  check (num_nulls(withdrawn_at, withdrawn_reason, withdrawn_by) in (0, 3))
);
create index on communication (agreement_party);

-- What it says, each time it is said otherwise; append-only.
create table communication_version (
  communication bigint not null references communication on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('message', 'évènement', 'visuel', 'usage d’un logo')),
  title text not null check (length(trim(title)) between 3 and 200),
  text text not null check (length(trim(text)) between 10 and 6000),
  planned_on date not null,
  -- Where it is to be seen or heard: a medium, or a place.
  shown_at text not null check (length(trim(shown_at)) between 2 and 300),
  file bytea check (octet_length(file) between 1 and 3000000),
  file_name text check (length(trim(file_name)) between 1 and 200),
  file_type text generated always as (shown_type(file)) stored,
  sha256 text generated always as (encode(sha256(file), 'hex')) stored,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  primary key (communication, version),
  check (num_nulls(file, file_name, file_type) in (0, 3))
);
create index on communication_version (person) where person is not null;

-- The partners that it names.
create table communication_partner (
  communication bigint not null,
  version integer not null,
  organisation bigint not null references organisation,
  primary key (communication, version, organisation),
  foreign key (communication, version) references communication_version on delete cascade
);
create index on communication_partner (organisation);

-- Each mark that it shows: whose, how wide, where (the register of sizes and places that article 15 asks for).
create table communication_mark (
  communication bigint not null,
  version integer not null,
  place smallint not null check (place > 0),
  agreement_party bigint references agreement_party,
  organisation bigint references organisation,
  width numeric(6, 1) not null check (width > 0),
  unit text not null check (unit in ('mm', '%')),
  set_at text not null check (length(trim(set_at)) between 2 and 200),
  primary key (communication, version, place),
  foreign key (communication, version) references communication_version on delete cascade,
  check (num_nonnulls(agreement_party, organisation) = 1),
  check (unit = 'mm' or width <= 100)
);
create index on communication_mark (organisation) where organisation is not null;

-- What the other parties say of a version, of its content and of its form apart; the latest holds. Append-only.
create table communication_word (
  entry bigint generated always as identity primary key,
  communication bigint not null,
  version integer not null,
  agreement_party bigint not null references agreement_party,
  aspect text not null check (aspect in ('contenu', 'forme')),
  approves boolean not null,
  reason text check (length(trim(reason)) between 3 and 2000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  foreign key (communication, version) references communication_version on delete cascade,
  check (approves or reason is not null)
);
create index on communication_word (communication, version);
create index on communication_word (person) where person is not null;
create view communication_opinion as
select distinct on (communication, version, agreement_party, aspect) *
from communication_word order by communication, version, agreement_party, aspect, entry desc;

-- The State's checklist, ticked of a version with what shows it; the latest holds. Append-only.
create table promotion_tick (
  entry bigint generated always as identity primary key,
  communication bigint not null,
  version integer not null,
  checklist integer not null references promotion_checklist,
  code text not null,
  holds boolean not null,
  evidence text check (length(trim(evidence)) between 3 and 1000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  foreign key (communication, version) references communication_version on delete cascade,
  check (not holds or evidence is not null)
);
create index on promotion_tick (communication, version);
create index on promotion_tick (person) where person is not null;
create view promotion_ticked as
select distinct on (communication, version, checklist, code) *
from promotion_tick order by communication, version, checklist, code, entry desc;

-- What keeps a proposal from being published, in the order in which it is said; none: it may be.
create function communication_missing(of_communication bigint) returns text[] language sql stable as $$
  select array(
    select what from (
      select 1 as rank, format('%s n’a pas approuvé %s', party.name, case side.aspect when 'contenu' then 'le contenu' else 'la forme' end) as what
      from communication one
      join agreement_party proposer using (agreement_party)
      join agreement_party party on party.agreement = proposer.agreement and party.agreement_party <> proposer.agreement_party
      cross join unnest(array['contenu', 'forme']) side (aspect)
      where one.communication = of_communication and not exists (
        select from communication_opinion said where said.communication = one.communication and said.version = one.version
          and said.agreement_party = party.agreement_party and said.aspect = side.aspect and said.approves)
      union all
      select 2, format('la marque de « %s » n’est pas approuvée par les parties', organisation.nom)
      from communication one
      join communication_mark mark using (communication, version)
      join organisation on organisation.organisation = mark.organisation
      where one.communication = of_communication and shown_logo(organisation.*) is null
      union all
      select 3, format('à cocher, avec ce qui le montre : %s', item ->> 'text')
      from communication one
      join agreement_party proposer using (agreement_party)
      cross join current_checklist() checklist
      cross join jsonb_array_elements(checklist.items) item
      where one.communication = of_communication and proposer.party = 'État' and not exists (
        select from promotion_ticked ticked where ticked.communication = one.communication and ticked.version = one.version
          and ticked.checklist = checklist.version and ticked.code = item ->> 'code' and ticked.holds)
    ) missing order by rank, what)
$$;

-- Whether a line stays as it was but for who wrote it, who is erased. What is worked out of a line is not yet known there.
create function is_forgetting(after jsonb, before jsonb) returns boolean language sql immutable parallel safe as $$
  select after ->> 'person' is null
    and after - '{person,file_type,sha256,amicable_until}'::text[] = before - '{person,file_type,sha256,amicable_until}'::text[]
$$;

-- What was said stays said: a line goes only with all that it is part of, which only what was invented does.
create function stay_as_said() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting(to_jsonb(new), to_jsonb(old)) then
    return new;
  end if;
  if tg_op = 'DELETE' and not exists (select from communication where communication = old.communication) then
    return old;
  end if;
  raise check_violation using constraint = 'said_for_good', message = 'ce qui a été dit d’une communication reste comme il a été dit';
end $$;
create trigger stay_as_said before update or delete on communication_version for each row execute function stay_as_said();
create trigger stay_as_said before update or delete on communication_word for each row execute function stay_as_said();
create trigger stay_as_said before update or delete on promotion_tick for each row execute function stay_as_said();

create function stay_as_shown() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from communication where communication = old.communication) then
    return old;
  end if;
  raise check_violation using constraint = 'said_for_good', message = 'ce qui a été dit d’une communication reste comme il a été dit';
end $$;
create trigger stay_as_said before update or delete on communication_partner for each row execute function stay_as_shown();
create trigger stay_as_said before update or delete on communication_mark for each row execute function stay_as_shown();

create function keep_checklist() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting(to_jsonb(new), to_jsonb(old)) then
    return new;
  end if;
  raise check_violation using constraint = 'said_for_good', message = 'une version de la liste reste comme elle a été écrite';
end $$;
create trigger keep_checklist before update or delete on promotion_checklist for each row execute function keep_checklist();
create function follow_checklist() returns trigger language plpgsql as $$
begin
  if new.version <> coalesce((select version from current_checklist()), 0) + 1 then
    raise check_violation using constraint = 'checklist_as_read', message = 'la liste a changé';
  end if;
  return new;
end $$;
create trigger follow_checklist before insert on promotion_checklist for each row execute function follow_checklist();

-- In line behind whoever else writes of it.
create function open_communication(of_communication bigint) returns communication language plpgsql as $$
declare
  one communication;
begin
  select * into one from communication where communication = of_communication for no key update;
  if one.published_at is not null or one.withdrawn_at is not null then
    raise check_violation using constraint = 'communication_open', message = 'cette communication est publiée, ou retirée';
  end if;
  return one;
end $$;

create function hold_communication_version() returns trigger language plpgsql as $$
declare
  one communication := open_communication(new.communication);
begin
  if new.version <> one.version + 1 then
    raise check_violation using constraint = 'communication_as_read', message = 'la proposition a changé';
  end if;
  update communication set version = new.version where communication = new.communication;
  return new;
end $$;
create trigger hold_communication_version before insert on communication_version
for each row execute function hold_communication_version();

create function hold_communication_word() returns trigger language plpgsql as $$
declare
  one communication := open_communication(new.communication);
begin
  if new.version <> one.version then
    raise check_violation using constraint = 'communication_as_read', message = 'la proposition a changé';
  end if;
  if not exists (
    select from agreement_party proposer join agreement_party party using (agreement)
    where proposer.agreement_party = one.agreement_party and party.agreement_party = new.agreement_party
      and party.agreement_party <> one.agreement_party
  ) then
    raise check_violation using constraint = 'communication_other_party', message = 'une autre partie au même accord approuve';
  end if;
  return new;
end $$;
create trigger hold_communication_word before insert on communication_word
for each row execute function hold_communication_word();

create function hold_promotion_tick() returns trigger language plpgsql as $$
declare
  one communication := open_communication(new.communication);
begin
  if new.version <> one.version then
    raise check_violation using constraint = 'communication_as_read', message = 'la proposition a changé';
  end if;
  if not exists (select from agreement_party where agreement_party = one.agreement_party and party = 'État')
    or not exists (select from current_checklist() list, jsonb_array_elements(list.items) item
      where list.version = new.checklist and item ->> 'code' = new.code) then
    raise check_violation using constraint = 'promotion_item', message = 'cette ligne n’est pas de la liste d’aujourd’hui';
  end if;
  return new;
end $$;
create trigger hold_promotion_tick before insert on promotion_tick for each row execute function hold_promotion_tick();

create function hold_communication() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise check_violation using constraint = 'said_for_good', message = 'une communication proposée reste au registre';
  end if;
  if tg_op = 'INSERT' and (new.version <> 0 or new.published_at is not null)
    or tg_op = 'UPDATE' and (
      (new.agreement_party, new.demonstration) is distinct from (old.agreement_party, old.demonstration)
      or old.published_at is not null and (new.version, new.published_at, new.checklist) is distinct from (old.version, old.published_at, old.checklist)
      or old.withdrawn_at is not null and to_jsonb(new) <> to_jsonb(old)) then
    raise check_violation using constraint = 'said_for_good', message = 'ce qui est publié, ou retiré, le reste';
  end if;
  if tg_op = 'UPDATE' and old.published_at is null and new.published_at is not null and communication_missing(new.communication) <> '{}' then
    raise check_violation using constraint = 'communication_approved',
      message = array_to_string(communication_missing(new.communication), ' ; ');
  end if;
  return new;
end $$;
create trigger hold_communication before insert or update or delete on communication
for each row execute function hold_communication();

-- A communication that someone has seen, and nobody proposed.
create table sighting (
  sighting bigint generated always as identity primary key,
  -- Whose it seems to be.
  agreement_party bigint not null references agreement_party,
  -- Who says so: a party, or those who run the directory.
  seen_by bigint references agreement_party,
  seen_on date not null,
  seen_at text not null check (length(trim(seen_at)) between 2 and 300),
  link text check (link ~ '^https?://\S+$' and length(link) <= 500),
  text text not null check (length(trim(text)) between 10 and 2000),
  file bytea check (octet_length(file) between 1 and 3000000),
  file_name text check (length(trim(file_name)) between 1 and 200),
  file_type text generated always as (shown_type(file)) stored,
  sha256 text generated always as (encode(sha256(file), 'hex')) stored,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  demonstration boolean not null default false,
  check (seen_by <> agreement_party),
  check (num_nulls(file, file_name, file_type) in (0, 3)),
  constraint sighting_proof check (link is not null or file is not null)
);
create index on sighting (agreement_party);
create index on sighting (person) where person is not null;

-- Each party says that it has seen it; whose it is answers. Append-only.
create table sighting_word (
  entry bigint generated always as identity primary key,
  sighting bigint not null references sighting on delete cascade,
  agreement_party bigint not null references agreement_party,
  said text not null check (said in ('vue', 'réponse')),
  text text check (length(trim(text)) between 3 and 2000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  check ((said = 'réponse') = (text is not null))
);
create unique index on sighting_word (sighting, agreement_party) where said = 'vue';
create index on sighting_word (sighting);
create index on sighting_word (person) where person is not null;

-- Public once every party has seen it, or answered.
create function is_seen_by_all(of_sighting bigint) returns boolean language sql stable as $$
  select not exists (
    select from sighting one join agreement_party whose using (agreement_party)
    join agreement_party party on party.agreement = whose.agreement
    where one.sighting = of_sighting and party.agreement_party is distinct from one.seen_by
      and not exists (select from sighting_word said where said.sighting = one.sighting and said.agreement_party = party.agreement_party))
$$;

create function keep_sighting() returns trigger language plpgsql as $$
declare
  parent jsonb := (select to_jsonb(sighting) from sighting where sighting = old.sighting);
begin
  if tg_op = 'UPDATE' and is_forgetting(to_jsonb(new), to_jsonb(old))
    or tg_op = 'DELETE' and (parent is null or (parent ->> 'demonstration')::boolean) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise check_violation using constraint = 'said_for_good', message = 'ce qui a été signalé le reste';
end $$;
create trigger keep_sighting before update or delete on sighting for each row execute function keep_sighting();
create trigger keep_sighting before update or delete on sighting_word for each row execute function keep_sighting();

create function hold_sighting_word() returns trigger language plpgsql as $$
begin
  if not exists (
    select from sighting join agreement_party whose using (agreement_party)
    join agreement_party party on party.agreement = whose.agreement and party.agreement_party = new.agreement_party
    where sighting = new.sighting and (new.said = 'vue' or whose.agreement_party = party.agreement_party)
  ) then
    raise check_violation using constraint = 'sighting_party', message = 'la partie dont c’est la communication répond';
  end if;
  return new;
end $$;
create trigger hold_sighting_word before insert on sighting_word for each row execute function hold_sighting_word();

create trigger directory_changed after insert or update or delete or truncate on communication
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on sighting_word
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on sighting
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on promotion_checklist
for each statement execute function bump_directory();

-- What article 15 asks of the State, in our own words.
insert into promotion_checklist (version, items) values (1, '[
  {"code": "nomme", "text": "Le partenaire est nommé."},
  {"code": "marque", "text": "Sa marque est à côté de celle de l’État."},
  {"code": "taille", "text": "Sa marque est aussi grande que celle de l’État."},
  {"code": "lien", "text": "Un lien, ou une phrase, dit où en apprendre plus sur le partenariat."}
]');

-- A communication as its latest version says it, with where it stands.
create view communication_said as
select one.communication::int, one.version, agreement.slug as agreement_slug, agreement.title as agreement_title,
  proposer.agreement, one.agreement_party, proposer.name as party, coalesce(proposer.party = 'État', false) as is_state,
  one.demonstration, said.kind, said.title, said.text, to_char(planned_on, 'YYYY-MM-DD') as planned_on, shown_at,
  file_name, file_type, sha256, to_char(said.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as said_on,
  to_char(published_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as published_on, published_at,
  to_char(withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as withdrawn_on, withdrawn_reason,
  case
    when withdrawn_at is not null then 'retirée'
    when published_at is not null then 'publiée'
    when exists (select from communication_opinion word where word.communication = one.communication
      and word.version = one.version and not approves) then 'refusée'
    when missing = '{}' then 'approuvée'
    else 'proposée'
  end as state,
  case when published_at is null and withdrawn_at is null then missing else '{}' end as missing,
  (select coalesce(json_agg(json_build_object('organisation', organisation, 'nom', nom) order by nom), '[]')
    from communication_partner named join organisation using (organisation)
    where named.communication = one.communication and named.version = one.version) as partners,
  (select coalesce(json_agg(json_build_object('whose', coalesce(marked.name, organisation.nom), 'width', width::float8,
      'unit', unit, 'set_at', set_at) order by mark.place), '[]')
    from communication_mark mark left join agreement_party marked on marked.agreement_party = mark.agreement_party
    left join organisation on organisation.organisation = mark.organisation
    where mark.communication = one.communication and mark.version = one.version) as marks,
  (select coalesce(json_agg(json_build_object('agreement_party', party.agreement_party, 'name', party.name, 'aspect', side.aspect,
      'approves', word.approves, 'reason', word.reason, 'on', to_char(word.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
      order by party.place, side.aspect), '[]')
    from agreement_party party cross join unnest(array['contenu', 'forme']) side (aspect)
    left join communication_opinion word on word.communication = one.communication and word.version = one.version
      and word.agreement_party = party.agreement_party and word.aspect = side.aspect
    where party.agreement = proposer.agreement and party.agreement_party <> proposer.agreement_party) as opinions,
  case when proposer.party = 'État' then (
    select json_agg(json_build_object('code', item ->> 'code', 'text', item ->> 'text', 'holds', coalesce(holds, false), 'evidence', evidence)
      order by rank)
    from promotion_checklist list cross join jsonb_array_elements(items) with ordinality asked (item, rank)
    left join promotion_ticked ticked on ticked.communication = one.communication and ticked.version = one.version
      and ticked.checklist = list.version and ticked.code = item ->> 'code'
    where list.version = coalesce(one.checklist, (select version from current_checklist()))) end as checklist
from communication one
join communication_version said using (communication, version)
join agreement_party proposer using (agreement_party)
join agreement using (agreement)
cross join lateral (select communication_missing(one.communication)) asked (missing);

-- Who said what of a communication, and when: those lines that are never edited, in one order.
create view communication_act as
select said.communication, said.version, party.name as by_party, 'propose' as act, null::text as about, said_at
from communication_version said join communication one using (communication)
join agreement_party party on party.agreement_party = one.agreement_party
union all
select word.communication, word.version, party.name, case when approves then 'approve' else 'refuse' end, aspect || coalesce(' : ' || reason, ''), said_at
from communication_word word join agreement_party party using (agreement_party)
union all
select tick.communication, tick.version, party.name, case when holds then 'tick' else 'untick' end, code || coalesce(' : ' || evidence, ''), said_at
from promotion_tick tick join communication one using (communication) join agreement_party party on party.agreement_party = one.agreement_party
union all
select one.communication, one.version, party.name, 'publish', null, published_at
from communication one join agreement_party party using (agreement_party) where published_at is not null
union all
select one.communication, one.version, party.name, 'withdraw', withdrawn_reason, withdrawn_at
from communication one join agreement_party party on party.agreement_party = withdrawn_by;
