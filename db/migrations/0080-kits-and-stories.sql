-- Kits for the school pilots (article 5): practices of the toolbox for the primary school, session by session.
create function hold_kit() returns trigger language plpgsql as $$
begin
  if not coalesce(new.details -> 'school', '[]') ? 'École primaire' then
    raise check_violation using constraint = 'kit_for_primary', message = 'des classes et des séances, sans l’école primaire';
  end if;
  return null;
end $$;
create trigger hold_kit after insert or update of details on resource
for each row when (new.kind = 'practice' and new.details ?| array['ages', 'chapters']) execute function hold_kit();

-- As of 0040, and the classes and chapters of a kit.
create or replace view practice_line as
select resource.resource::int, title, resource.description, resource.version, details ->> 'form' as form,
  details -> 'subjects' as subjects, details ->> 'level' as level, (details ->> 'minutes')::int as minutes,
  details ->> 'licence' as licence, coalesce(details -> 'publics', '[]') as publics,
  coalesce(details -> 'school', '[]') as school, details ->> 'edition' as edition,
  coalesce(owner.nom, host.nom, resource.party) as owner, resource.state, resource.demonstration,
  to_char(resource.updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
  (select coalesce(json_agg(json_build_object('by', by, 'purpose', purpose, 'on', on_day) order by validation), '[]')
    from practice_validation valid where valid.resource = resource.resource and holds) as validations,
  exists (select from practice_validation valid where valid.resource = resource.resource and not holds) as formerly_validated,
  to_json(school_missing(resource.*)) as school_missing,
  (select json_build_object('average', round(avg(stars), 1)::float8, 'count', count(*))
    from rating where rating.resource = resource.resource) as rating,
  coalesce(details -> 'ages', '[]') as ages, coalesce(details -> 'chapters', '[]') as chapters
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue
where resource.kind = 'practice' and resource.state <> 'draft'
  and (resource.state = 'published' or not is_withdrawn(resource.*));

-- Who may tell a year: those who speak for the commune (no venue), and a venue whose animator came.
create view story_teller as
select pilot, code_insee, null::bigint as venue from pilot where state in ('running', 'done')
union
select pilot, code_insee, resource.venue
from team_member join school_class using (school_class) join pilot using (pilot) join resource using (resource)
where team_member.state = 'accepted' and role = 'animator' and pilot.state in ('running', 'done');

-- What a commune, or a venue, tells of its year. It is public once the State and Syntec Numérique have both approved it, as a
-- partner's mark is (the chapter on communication), and until someone changes it.
create table story (
  story bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  venue bigint references venue on delete cascade,
  title text not null check (length(trim(title)) between 3 and 140),
  text text not null check (length(trim(text)) between 30 and 6000),
  submitted boolean not null,
  version integer not null default 1,
  person text references person on delete set null,
  written_at timestamptz not null default moment_said(),
  withheld_at timestamptz,
  withheld_reason text check (length(trim(withheld_reason)) between 3 and 2000),
  unique nulls not distinct (pilot, venue),
  check ((withheld_at is null) = (withheld_reason is null)),
  constraint story_names_nobody check (not holds_contact(title) and not holds_contact(text))
);
create index on story (venue) where venue is not null;
create index on story (person) where person is not null;

create table story_opinion (
  story bigint not null references story on delete cascade,
  party text not null check (party in ('État', 'Syntec Numérique')),
  -- What was read: an opinion of another is none of this.
  version integer not null,
  approves boolean not null,
  reason text check (length(trim(reason)) between 3 and 2000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  primary key (story, party),
  check (approves or reason is not null)
);
create index on story_opinion (person) where person is not null;

-- Each act on a story: what it said then, and who approved or refused it; append-only.
create table story_act (
  entry bigint generated always as identity primary key,
  story bigint not null references story on delete cascade,
  act text not null,
  version integer not null,
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  acted_at timestamptz not null default moment_said()
);
create index on story_act (story);
create index on story_act (person) where person is not null;

create function note_story(of_story bigint, did text, at_version integer, record jsonb) returns void language sql as $$
  insert into story_act (story, act, version, actor, person, record)
  values (of_story, did, at_version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), jsonb_strip_nulls(record))
$$;

create function hold_story() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from story_teller teller where teller.pilot = new.pilot and teller.venue is not distinct from new.venue) then
      raise check_violation using constraint = 'story_teller', message = 'ni la commune, ni un lieu de l’équipe';
    end if;
    return new;
  end if;
  if (new.title, new.text, new.submitted) is distinct from (old.title, old.text, old.submitted) then
    if old.withheld_at is not null then
      raise check_violation using constraint = 'story_withheld', message = 'la modération a retiré ce récit';
    end if;
    new.version := old.version + 1;
    new.written_at := moment_said();
  end if;
  return new;
end $$;
create trigger hold_story before insert or update on story for each row execute function hold_story();

-- What was approved is no longer what it says.
create function after_story() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.version <> old.version then
    delete from story_opinion where story = new.story;
    perform note_story(new.story, 'write', new.version,
      jsonb_build_object('title', new.title, 'text', new.text, 'submitted', new.submitted));
  elsif new.withheld_at is distinct from old.withheld_at then
    perform note_story(new.story, case when new.withheld_at is null then 'release' else 'withhold' end, new.version,
      jsonb_build_object('reason', new.withheld_reason));
  end if;
  return null;
end $$;
create trigger after_story after insert or update on story for each row execute function after_story();

create function hold_story_opinion() returns trigger language plpgsql as $$
begin
  -- In line behind whoever writes it.
  perform from story where story = new.story for no key update;
  if not exists (select from story where story = new.story and submitted and withheld_at is null and version = new.version) then
    raise check_violation using constraint = 'story_as_read', message = 'le récit a changé, ou n’est pas soumis';
  end if;
  return new;
end $$;
create trigger hold_story_opinion before insert or update of version, approves on story_opinion
for each row execute function hold_story_opinion();
create function after_story_opinion() returns trigger language plpgsql as $$
begin
  perform note_story(new.story, case when new.approves then 'approve' else 'refuse' end, new.version,
    jsonb_build_object('party', new.party, 'reason', new.reason));
  return null;
end $$;
create trigger after_story_opinion after insert or update of version, approves on story_opinion
for each row execute function after_story_opinion();

create trigger directory_changed after insert or update or delete or truncate on story
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on story_opinion
for each statement execute function bump_directory();

-- A story and where it stands: never who wrote it.
create view story_said as
select story.story, story.pilot, pilot.campaign, campaign.title as campaign_title, pilot.code_insee, commune.nom as commune,
  commune.departement, story.venue as venue_number, venue.id as venue, venue.nom as venue_nom, story.title, story.text,
  story.version, story.withheld_reason, campaign.demonstration,
  to_char(story.written_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as written_on,
  case when story.withheld_at is not null then 'withheld'
    when not story.submitted then 'draft'
    when said.refused > 0 then 'refused'
    when said.approved = 2 then 'published'
    else 'awaiting' end as state,
  said.opinions
from story
join pilot using (pilot)
join resource campaign on campaign.resource = pilot.campaign
join commune using (code_insee)
left join venue on venue.number = story.venue
cross join lateral (
  select count(*) filter (where approves) as approved, count(*) filter (where not approves) as refused,
    coalesce(json_agg(json_build_object('party', party, 'approves', approves, 'reason', reason) order by party <> 'État'), '[]') as opinions
  from story_opinion where story_opinion.story = story.story) said
where campaign.state <> 'withheld';
