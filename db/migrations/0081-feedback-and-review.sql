-- What comes of the lessons of a year: to the authors of kits, and to everyone.

-- A lesson that was held keeps the edition that it used.
alter table lesson
  add column kit_version integer,
  add foreign key (resource, kit_version) references resource_history (resource, version) on delete set null (kit_version);

-- With which edition of its kit a class goes on: that of its first lesson that was held with it; before, that of now.
create function edition_of_class(of_class bigint, of_kit bigint) returns integer language sql stable as $$
  select coalesce(
    (select kit_version from lesson where lesson.school_class = of_class and resource = of_kit and state = 'held'
      order by on_day, lesson limit 1),
    (select version from resource where resource = of_kit))
$$;
create function chapters_of(of_kit bigint, at_version integer) returns jsonb language sql stable as $$
  select coalesce(record #> '{details,chapters}', '[]') from resource_history where resource = of_kit and version = at_version
$$;

create function keep_edition() returns trigger language plpgsql as $$
declare
  known jsonb;
begin
  if new.resource is null or new.state <> 'held' then
    new.kit_version := null;
  elsif tg_op = 'INSERT' or old.kit_version is null or new.resource is distinct from old.resource then
    new.kit_version := edition_of_class(new.school_class, new.resource);
  else
    new.kit_version := old.kit_version;
  end if;
  if new.chapter is not null and (tg_op = 'INSERT' or (new.resource, new.chapter) is distinct from (old.resource, old.chapter)) then
    known := chapters_of(new.resource, coalesce(new.kit_version, edition_of_class(new.school_class, new.resource)));
    if jsonb_array_length(known) between 1 and new.chapter - 1 then
      raise check_violation using constraint = 'chapter_of_kit', message = format('%s séances dans ce contenu', jsonb_array_length(known));
    end if;
  end if;
  return new;
end $$;
create trigger keep_edition before insert or update on lesson for each row execute function keep_edition();

-- Who may say what a chapter of a kit was worth, once its lesson was held: those who speak for the commune, and those
-- who keep the venue whose animator came.
create view lesson_judge as
select place.lesson, 'commune' as side, place.code_insee, null::bigint as venue from lesson_place place
where place.state = 'held' and place.resource is not null and place.chapter is not null
union
select place.lesson, 'animator', null, resource.venue
from lesson_place place join lesson_comer using (lesson) join resource on resource.resource = lesson_comer.resource
where place.state = 'held' and place.resource is not null and place.chapter is not null
  and lesson_comer.role = 'animator' and lesson_comer.state = 'coming';

create table lesson_feedback (
  lesson bigint not null references lesson on delete cascade,
  side text not null check (side in ('commune', 'animator')),
  -- Of what: as it was used then.
  resource bigint not null,
  kit_version integer not null,
  chapter smallint not null,
  stars smallint not null check (stars between 1 and 5),
  went_well text check (length(trim(went_well)) between 1 and 1000),
  to_change text check (length(trim(to_change)) between 1 and 1000),
  person text references person on delete set null,
  revision integer not null default 1,
  said_at timestamptz not null default moment_said(),
  -- When its authors were last told that there was something to read.
  told_at timestamptz,
  withheld_at timestamptz,
  withheld_reason text check (length(trim(withheld_reason)) between 3 and 2000),
  primary key (lesson, side),
  foreign key (resource, kit_version) references resource_history on delete cascade,
  check ((withheld_at is null) = (withheld_reason is null)),
  constraint feedback_names_nobody check (not coalesce(holds_contact(went_well), false) and not coalesce(holds_contact(to_change), false))
);
create index on lesson_feedback (resource, kit_version);
create index on lesson_feedback (person) where person is not null;

create function hold_feedback() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from lesson_judge judge where judge.lesson = new.lesson and judge.side = new.side) then
      raise check_violation using constraint = 'lesson_judge', message = 'la séance n’a pas eu lieu avec une séance de la boîte à outils';
    end if;
    select resource, kit_version, chapter into new.resource, new.kit_version, new.chapter from lesson where lesson = new.lesson;
  elsif (new.stars, new.went_well, new.to_change) is distinct from (old.stars, old.went_well, old.to_change) then
    if old.withheld_at is not null then
      raise check_violation using constraint = 'feedback_withheld', message = 'la modération a retiré cet avis';
    end if;
    new.revision := old.revision + 1;
    new.said_at := moment_said();
    new.told_at := null;
  end if;
  return new;
end $$;
create trigger hold_feedback before insert or update on lesson_feedback for each row execute function hold_feedback();

create table lesson_feedback_history (
  entry bigint generated always as identity primary key,
  lesson bigint not null references lesson on delete cascade,
  side text not null,
  act text not null,
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  recorded_at timestamptz not null default moment_said()
);
create index on lesson_feedback_history (lesson);
create index on lesson_feedback_history (person) where person is not null;

create function record_feedback() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.revision, new.withheld_at) is not distinct from (old.revision, old.withheld_at) then return null; end if;
  insert into lesson_feedback_history (lesson, side, act, actor, person, record)
  values (new.lesson, new.side, case when tg_op = 'INSERT' or new.revision <> old.revision then 'say'
      when new.withheld_at is null then 'release' else 'withhold' end,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'), nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(new) - '{lesson,side,person,told_at,said_at}'::text[]));
  return null;
end $$;
create trigger record_feedback after insert or update on lesson_feedback for each row execute function record_feedback();

create trigger directory_changed after insert or update of stars, withheld_at or delete or truncate on lesson_feedback
for each statement execute function bump_directory();

-- What is said of each chapter of a kit, by what the chapter is called: where a later edition has it, it is the same one.
create function chapter_marks(of_kit bigint)
returns table (title text, place integer, opinions integer, average float8) language sql stable as $$
  with said as (
    select coalesce(chapters_of(resource, kit_version) ->> (chapter - 1), 'Séance ' || chapter) as title, stars
    from lesson_feedback where resource = of_kit and withheld_at is null
  ), now as (
    select one.title, one.place::integer from resource,
      jsonb_array_elements_text(coalesce(details -> 'chapters', '[]')) with ordinality as one (title, place)
    where resource = of_kit
  )
  select coalesce(now.title, said.title), min(now.place), count(stars)::integer, round(avg(stars), 1)::float8
  from now full join said on said.title = now.title
  group by coalesce(now.title, said.title)
$$;

-- Why a lesson was cancelled, for everyone: what was written is read by those of the pilot alone, since it may be of someone.
create function cancelled_why(reason text) returns text language sql immutable parallel safe as $$
  select case
    when reason = 'Le pilote s’arrête.' then 'le pilote s’est arrêté'
    when reason ~* '(malad|absen|arr[êe]t|remplac|indisponib|covid|grippe)' then 'quelqu’un ne pouvait pas venir'
    when reason ~* '(panne|r[ée]seau|internet|wi-?fi|machine|ordinateur|tablette|mat[ée]riel|[ée]lectri)' then 'le matériel ou le réseau'
    when reason ~* '(gr[èe]ve)' then 'une grève'
    when reason ~* '(neige|verglas|temp[êe]te|cyclone|inond|canicule|m[ée]t[ée]o|intemp)' then 'le temps qu’il faisait'
    when reason ~* '(sortie|f[êe]te|spectacle|[ée]valuation|piscine|voyage|kermesse|classe de)' then 'autre chose à l’école'
    else 'autre raison' end
$$;
