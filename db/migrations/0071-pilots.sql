-- School pilots (article 5). A campaign is a resource of a party; a commune's application to it is a pilot, which the
-- four parties judge. What they say moves it, here, so that no place is given twice.
alter table life_state drop constraint life_state_subject_check,
  add check (subject in ('resource', 'uptake', 'machine', 'request', 'collection', 'pilot'));

create function convention_parties() returns text[] language sql immutable parallel safe as $$
  select array['État', 'Syntec Numérique', 'AMF', 'Éducation nationale']
$$;

-- Who asks to speak for a commune, where the address alone does not prove it.
create table commune_request (
  request bigint generated always as identity primary key,
  code_insee text not null check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  person text not null references person on delete cascade,
  -- What they are there, and how to check it: read by whoever decides.
  message text not null check (length(trim(message)) between 3 and 1000),
  asked_at timestamptz not null default moment_said(),
  state text not null default 'pending' check (state in ('pending', 'granted', 'refused')),
  decided_at timestamptz,
  decided_by text references person on delete set null,
  answer text check (length(trim(answer)) between 1 and 2000),
  check ((state = 'pending') = (decided_at is null))
);
create index on commune_request (person);
create index on commune_request (decided_by) where decided_by is not null;
create unique index on commune_request (code_insee, person) where state = 'pending';

-- Whether an establishment is a commune's own, by its number: 21, then the commune's code with a 0 before its last three
-- digits in France proper (Lille, 59350: 2 1 59 0 350), as it is in the Antilles and Guyane (21 971 120), with a 0 for
-- their third in La Réunion (Saint-Denis, 97411: 21 974 0 11). Corsica kept its 20, and Paris 75 001. Of the 1,653
-- venues of the national list whose number begins with 21 this finds 1,515. Numbers given in another order (Aisne,
-- Ardennes, Aube, Creuse, Marne, Haute-Marne, Oise, Somme), to communes that merged or to those of Mayotte (200…) are
-- not found: a person looks.
create function is_of_commune(siret text, code_insee text) returns boolean
language sql immutable strict parallel safe as $$
  select siret ~ '^\d{9}(\d{5})?$' and siret like case
    when code_insee = '75056' then '21750001'
    when code_insee like '974%' then '219740' || substr(code_insee, 4)
    when code_insee like '97%' then '21' || substr(code_insee, 1, 3) || substr(code_insee, 3)
    else '21' || regexp_replace(substr(code_insee, 1, 2), '2[AB]', '20') || '0' || substr(code_insee, 3) end || '%'
$$;

create table pilot (
  pilot bigint generated always as identity primary key,
  campaign bigint not null references resource on delete cascade,
  kind text not null default 'campaign' check (kind = 'campaign'),
  subject text generated always as ('pilot') stored,
  code_insee text not null check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  state text not null default 'draft',
  rooms text check (length(trim(rooms)) between 1 and 1000),
  machines integer check (machines between 0 and 2000),
  -- Animators of the commune who could be trained: how many, never who.
  animators integer not null default 0 check (animators between 0 and 200),
  -- Volunteers who are wished for at each lesson, besides the animator of a venue.
  volunteers integer not null default 1 check (volunteers between 0 and 5),
  wishes text check (length(trim(wishes)) between 1 and 2000),
  demonstration boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default moment_said(),
  updated_at timestamptz not null default moment_said(),
  submitted_at timestamptz,
  -- How often it was submitted: what was said of it before is of another application.
  submissions integer not null default 0,
  -- Since when it waits for a place: the first to wait is the first served.
  waits_since timestamptz,
  foreign key (kind, subject, state) references life_state (kind, subject, state),
  check ((submitted_at is null) <= (state in ('draft', 'withdrawn', 'lapsed'))),
  check ((waits_since is not null) = (state = 'waiting'))
);
create index on pilot (campaign, state);
create index on pilot (code_insee);
create unique index one_pilot_a_commune on pilot (campaign, code_insee) where state not in ('withdrawn', 'lapsed');

-- The schools of an application, and the word of each head, asked for by a mail to the school.
create table pilot_school (
  pilot bigint not null references pilot on delete cascade,
  uai text not null references school on delete cascade,
  -- What the link of the mail carries.
  number bigint generated always as identity unique,
  -- Where the head is asked: the school's own address. Gone once answered.
  mail text check (mail = lower(mail) and mail ~ '^[^\s@]+@[^\s@]+$' and length(mail) <= 254),
  -- What vouches for that address: the domain of the académie, or whoever runs the directory.
  vouched text check (vouched in ('académie', 'modération')),
  asked_at timestamptz,
  answered_at timestamptz,
  agrees boolean,
  word text check (length(trim(word)) between 1 and 1000),
  primary key (pilot, uai),
  check ((answered_at is null) = (agrees is null)),
  check (mail is null or agrees is null),
  check (agrees is null or vouched is not null)
);
create index on pilot_school (uai);

-- A class and the hour of its week that is freed.
create table school_class (
  school_class bigint generated always as identity primary key,
  pilot bigint not null,
  uai text not null,
  levels text[] not null check (levels <> '{}' and levels <@ array['CE2', 'CM1', 'CM2']),
  pupils integer not null check (pupils between 1 and 45),
  -- 1 Monday … 6 Saturday.
  weekday smallint not null check (weekday between 1 and 6),
  starts time not null check (starts >= '07:30'),
  ends time not null check (ends <= '19:00'),
  check (ends - starts between interval '20 minutes' and interval '3 hours'),
  foreign key (pilot, uai) references pilot_school on delete cascade
);
create index on school_class (pilot, uai);

-- What the parties say of an application, and what the commune answers: append-only, the latest of a party counts.
create table pilot_word (
  word bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  side text not null check (side = 'commune' or side = any(convention_parties())),
  answer text check (answer in ('yes', 'no', 'question')),
  text text not null check (length(trim(text)) between 3 and 2000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  submission integer not null default 0,
  check ((answer is null) = (side = 'commune'))
);
create index on pilot_word (pilot, word);
create index on pilot_word (person) where person is not null;

create table pilot_move (
  move bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null default moment_said()
);
create index on pilot_move (pilot);
create index on pilot_move (person) where person is not null;

create table pilot_history (
  pilot bigint not null references pilot on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default moment_said(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (pilot, version)
);
create index on pilot_history (person) where person is not null;

-- Those of a campaign that hold a place.
create function places_taken(of_campaign bigint) returns bigint language sql stable as $$
  select count(*) from pilot where campaign = of_campaign and state in ('approved', 'running', 'done')
$$;
create function places_of(of_campaign bigint, named text) returns bigint language sql stable as $$
  select (details ->> named)::bigint from resource where resource = of_campaign
$$;

-- What is still missing of an application before it can be submitted: one word for each.
create function missing_of(which pilot) returns text[] language sql stable as $$
  select array_remove(array[
    case when not exists (select from pilot_school one where one.pilot = which.pilot) then 'schools' end,
    case when exists (select from pilot_school one where one.pilot = which.pilot and not exists (select from school_class own
      where own.pilot = one.pilot and own.uai = one.uai)) then 'classes' end,
    case when exists (select from pilot_school one where one.pilot = which.pilot and agrees is not true) then 'agreements' end,
    case when which.rooms is null then 'rooms' end,
    case when which.machines is null then 'machines' end], null)
$$;

-- The latest word of each party since it was submitted.
create function opinions_of(which pilot) returns table (party text, answer text, text text, said_at timestamptz, person text)
language sql stable as $$
  select distinct on (side) side, word.answer, word.text, word.said_at, word.person from pilot_word word
  where word.pilot = which.pilot and word.answer is not null and word.submission = which.submissions
  order by side, word.word desc
$$;

create function hold_pilot() returns trigger language plpgsql as $$
declare
  did text := coalesce(nullif(current_setting('app.act', true), ''), 'create');
  campaign_state text;
begin
  -- In line behind whoever gives or frees a place of that campaign.
  select state into campaign_state from resource where resource = new.campaign for no key update;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or campaign_state <> 'published' then
      raise check_violation using constraint = 'campaign_open', message = 'la campagne ne prend pas, ou plus, de candidatures';
    end if;
    insert into pilot_move (pilot, act, to_state, actor, person)
    values (new.pilot, 'create', new.state, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
      nullif(current_setting('app.person', true), ''));
    return null;
  end if;
  if old.state = new.state then return null; end if;
  if not exists (select from life_move where kind = new.kind and subject = 'pilot' and from_state = old.state
      and to_state = new.state and act = did) then
    raise check_violation using constraint = 'pilot_moves', message = format('no %s from %s to %s', did, old.state, new.state);
  end if;
  if did in ('submit', 'revise') and campaign_state <> 'published' then
    raise check_violation using constraint = 'campaign_open', message = 'la campagne ne prend pas, ou plus, de candidatures';
  end if;
  if did = 'submit' and missing_of(new) <> '{}' then
    raise check_violation using constraint = 'pilot_complete', message = array_to_string(missing_of(new), ' ');
  end if;
  if new.state = 'approved' and places_taken(new.campaign) > places_of(new.campaign, 'places_most') then
    raise check_violation using constraint = 'places_most', message = 'toutes les places sont prises';
  end if;
  insert into pilot_move (pilot, act, from_state, to_state, actor, person)
  values (new.pilot, did, old.state, new.state, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger hold_pilot after insert or update on pilot for each row execute function hold_pilot();

create function pilot_version() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.rooms, new.machines, new.animators, new.volunteers, new.wishes)
    is distinct from (old.rooms, old.machines, old.animators, old.volunteers, old.wishes) then
    raise check_violation using constraint = 'still_a_draft', message = 'la candidature est déposée';
  end if;
  new.version := old.version + 1;
  new.updated_at := moment_said();
  if new.state = 'submitted' and old.state = 'draft' then
    new.submitted_at := moment_said();
    new.submissions := old.submissions + 1;
  end if;
  new.waits_since := case when new.state = 'waiting' then coalesce(old.waits_since, moment_said()) end;
  return new;
end $$;
create trigger pilot_version before update on pilot for each row execute function pilot_version();

-- Its schools and classes are written beside it, in any order; where the heads are asked is not kept.
create function record_pilot() returns trigger language plpgsql as $$
begin
  insert into pilot_history (pilot, version, actor, person, record)
  select pilot, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(one.*) - '{version,created_at,updated_at,kind,subject}'::text[]
      || jsonb_build_object('schools', (select jsonb_agg(jsonb_build_object('uai', uai, 'agrees', agrees, 'classes',
        (select jsonb_agg(to_jsonb(own.*) - '{school_class,pilot,uai}'::text[] order by school_class) from school_class own
         where own.pilot = part.pilot and own.uai = part.uai)) order by uai) from pilot_school part where part.pilot = one.pilot)))
  from pilot one where pilot = new.pilot
  on conflict (pilot, version) do update set record = excluded.record;
  return null;
end $$;
create constraint trigger record_pilot after insert or update on pilot
deferrable initially deferred for each row execute function record_pilot();

-- What a commune applies with changes while it is a draft, and then no more.
create function hold_draft() returns trigger language plpgsql as $$
begin
  if exists (select from pilot where pilot = coalesce(new.pilot, old.pilot) and state <> 'draft') then
    raise check_violation using constraint = 'still_a_draft', message = 'la candidature est déposée';
  end if;
  return coalesce(new, old);
end $$;
create trigger hold_draft before insert or update or delete on school_class for each row execute function hold_draft();
create trigger hold_draft before insert or delete on pilot_school for each row execute function hold_draft();

-- A school is of the commune, or of one of its arrondissements, and takes pupils of those ages.
create function hold_pilot_school() returns trigger language plpgsql as $$
begin
  if not exists (select from school join pilot on pilot.pilot = new.pilot
      join resource on resource.resource = pilot.campaign
      left join commune on commune.code_insee = school.code_insee
      where uai = new.uai and pilot.code_insee in (school.code_insee, commune.parent) and elementary and not closed
        and school.demonstration <= resource.demonstration) then
    raise check_violation using constraint = 'school_of_commune', message = new.uai;
  end if;
  return new;
end $$;
create trigger hold_pilot_school before insert on pilot_school for each row execute function hold_pilot_school();

-- The act that was said before is that of whatever causes this one: it holds again afterwards.
create function act_on_pilot(of_pilot bigint, did text, becomes text) returns void language plpgsql as $$
declare
  said text := current_setting('app.act', true);
begin
  perform set_config('app.act', did, true);
  update pilot set state = becomes where pilot = of_pilot;
  perform set_config('app.act', coalesce(said, ''), true);
end $$;

-- Those who wait take the places that are free, the first to wait first.
create function fill_places(of_campaign bigint) returns void language plpgsql as $$
declare
  next bigint;
begin
  loop
    exit when places_taken(of_campaign) >= places_of(of_campaign, 'places_most');
    select pilot into next from pilot where campaign = of_campaign and state = 'waiting' order by waits_since, pilot limit 1;
    exit when next is null;
    perform act_on_pilot(next, 'promote', 'approved');
  end loop;
end $$;

-- A party says yes, no or asks: what all have said moves the application, behind the lock of the campaign. A no that is
-- final is one that all four have been asked for.
create function settle_opinions() returns trigger language plpgsql as $$
declare
  of_campaign bigint := (select campaign from pilot where pilot = new.pilot);
  campaign_state text;
  told pilot;
  ayes bigint;
  noes bigint;
begin
  select state into campaign_state from resource where resource = of_campaign for no key update;
  select * into told from pilot where pilot = new.pilot for no key update;
  if told.state not in ('submitted', 'approved', 'waiting', 'refused') or campaign_state not in ('published', 'choosing') then
    raise check_violation using constraint = 'opinions_open', message = 'les parties ne se prononcent pas, ou plus, sur cette candidature';
  end if;
  select count(*) filter (where answer = 'yes'), count(*) filter (where answer = 'no') into ayes, noes from opinions_of(told);
  if ayes = 4 then
    if told.state in ('submitted', 'refused') then
      if places_taken(of_campaign) < places_of(of_campaign, 'places_most') then
        perform act_on_pilot(new.pilot, 'approve', 'approved');
      else
        perform act_on_pilot(new.pilot, 'wait', 'waiting');
      end if;
    end if;
  elsif ayes + noes = 4 then
    if told.state in ('approved', 'waiting') then perform act_on_pilot(new.pilot, 'reconsider', 'submitted'); end if;
    if told.state <> 'refused' then perform act_on_pilot(new.pilot, 'refuse', 'refused'); end if;
  elsif told.state <> 'submitted' then
    perform act_on_pilot(new.pilot, 'reconsider', 'submitted');
  end if;
  perform fill_places(of_campaign);
  return null;
end $$;
create trigger settle_opinions after insert on pilot_word for each row when (new.answer is not null)
execute function settle_opinions();

create function free_place() returns trigger language plpgsql as $$
begin
  perform fill_places(new.campaign);
  return null;
end $$;
create trigger free_place after update of state on pilot for each row
when (old.state in ('approved', 'running') and new.state = 'withdrawn') execute function free_place();

create function date_word() returns trigger language plpgsql as $$
begin
  new.submission := (select submissions from pilot where pilot = new.pilot);
  return new;
end $$;
create trigger date_word before insert on pilot_word for each row execute function date_word();

create function refuse_word_edit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) || '{"person": null}' = to_jsonb(old) || '{"person": null}' and new.person is null then
    return new;
  end if;
  raise check_violation using constraint = 'nothing_edited', message = 'ce qui a été dit reste dit';
end $$;
create trigger refuse_word_edit before update on pilot_word for each row execute function refuse_word_edit();

-- A year begins with enough communes, and takes all that are approved; it ends with them. What is closed lets go of all.
create function move_campaign() returns trigger language plpgsql as $$
declare
  moved record;
  acts jsonb := case new.state
    when 'running' then '{"approved": ["begin", "running"], "draft": ["lapse", "lapsed"], "submitted": ["lapse", "lapsed"]}'
    when 'reviewed' then '{"running": ["complete", "done"], "waiting": ["lapse", "lapsed"], "approved": ["lapse", "lapsed"]}'
    when 'closed' then '{"draft": ["lapse", "lapsed"], "submitted": ["lapse", "lapsed"], "approved": ["lapse", "lapsed"], "waiting": ["lapse", "lapsed"]}'
    else '{}' end;
begin
  if new.state = 'running' and places_taken(new.resource) < places_of(new.resource, 'places_least') then
    raise check_violation using constraint = 'places_least',
      message = format('%s commune(s) retenue(s) sur les %s nécessaires', places_taken(new.resource), places_of(new.resource, 'places_least'));
  end if;
  for moved in select pilot, acts -> state as act from pilot where campaign = new.resource and acts ? state order by pilot loop
    perform act_on_pilot(moved.pilot, moved.act ->> 0, moved.act ->> 1);
  end loop;
  return null;
end $$;
create trigger move_campaign after update of state on resource for each row
when (new.kind = 'campaign' and old.state <> new.state and new.state in ('running', 'reviewed', 'closed'))
execute function move_campaign();

create function hold_campaign() returns trigger language plpgsql as $$
begin
  if (new.details ->> 'places_least')::int > (new.details ->> 'places_most')::int then
    raise check_violation using constraint = 'campaign_places', message = 'le plus petit nombre de communes dépasse le plus grand';
  end if;
  if places_taken(new.resource) > (new.details ->> 'places_most')::bigint then
    raise check_violation using constraint = 'not_under_what_was_done', message = 'moins de places que de communes retenues';
  end if;
  perform fill_places(new.resource) where new.state in ('published', 'choosing');
  return null;
end $$;
create trigger hold_campaign after insert or update of details on resource for each row
when (new.kind = 'campaign') execute function hold_campaign();

create trigger directory_changed after insert or update or delete or truncate on pilot
for each statement execute function bump_directory();

-- The half-day that an hour of the week is in, as api/standard/school-week.ts calls it.
create function halfday_of(weekday integer, starts time) returns text language sql immutable parallel safe as $$
  select (array['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'])[weekday]
    || case when starts < '12:30' then ' matin' else ' après-midi' end
$$;
