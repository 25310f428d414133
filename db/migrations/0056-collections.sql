-- Days on which a refurbisher takes machines: at its own place, or at a venue that welcomes it. The place is kept as it
-- was announced, because people will go there: establishments are written anew with their organisation.
create table collection_day (
  collection bigint generated always as identity primary key,
  kind text not null default 'lot' check (kind = 'lot'),
  subject text generated always as ('collection') stored,
  organisation bigint not null references organisation on delete cascade,
  venue bigint references venue on delete cascade,
  adresse text check (adresse ~ '\S'),
  code_postal text,
  commune text,
  location geography(Point, 4326),
  on_day date not null,
  opens time not null,
  closes time not null check (closes > opens),
  state text not null,
  demonstration boolean not null default false,
  constraint one_place check (num_nonnulls(adresse, code_postal, commune, location) = case when venue is null then 4 else 0 end),
  foreign key (kind, subject, state) references life_state (kind, subject, state)
);
create index on collection_day (venue) where venue is not null;
create index on collection_day (on_day) where state = 'announced';
-- Nobody takes machines in one place twice a day.
create unique index once_a_day on collection_day (organisation, on_day, coalesce(venue::text, adresse)) where state <> 'cancelled';

create table collection_move (
  move bigint generated always as identity primary key,
  collection bigint not null references collection_day on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null default moment_said()
);
create index on collection_move (collection);
create index on collection_move (person) where person is not null;

-- A refurbisher whose page is public announces days to come within a year, and a venue where it acts is asked first.
create function hold_collection() returns trigger language plpgsql as $$
declare
  today date := moment_said()::date;
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new.*) - '{state,subject}'::text[]) <> (to_jsonb(old.*) - '{state,subject}'::text[]) then
      raise check_violation using constraint = 'nothing_edited', message = 'a day is cancelled and announced anew';
    end if;
    perform refuse_undeclared('collection', old.state, new.state);
    return new;
  end if;
  if new.state <> (case when new.venue is null then 'announced' else 'proposed' end) then
    raise check_violation using constraint = 'declared_move', message = 'a venue is asked first';
  end if;
  if new.on_day not between today and today + 366 then
    raise check_violation using constraint = 'day_to_come', message = 'un jour à venir, dans l’année, est attendu';
  end if;
  if not exists (select from organisation maker left join venue place on place.number = new.venue
      where maker.organisation = new.organisation and maker.kind = 'reconditionneur' and maker.state = 'published'
        and place.closed_on is null
        and (new.venue is null or maker.departements = '{}' or place.departement = any(maker.departements))) then
    raise check_violation using constraint = 'refurbishers_collect', message = 'a refurbisher collects where it acts';
  end if;
  return new;
end $$;
create trigger hold_collection before insert or update on collection_day for each row execute function hold_collection();

create function note_collection_move() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
  insert into collection_move (collection, act, from_state, to_state, actor, person)
  values (new.collection, coalesce(nullif(current_setting('app.act', true), ''), 'announce'),
    case when tg_op = 'UPDATE' then old.state end, new.state,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'), nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger note_collection_move after insert or update on collection_day
for each row execute function note_collection_move();
create trigger directory_changed after insert or update or delete on collection_day
for each statement execute function bump_directory();

-- Days to come that are announced, with their place: of the venue as it is now.
create view collection_shown as
select collection, day.organisation, maker.nom, on_day, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes,
  venue.number as venue, coalesce(venue.adresse, day.adresse) as adresse, coalesce(venue.code_postal, day.code_postal) as code_postal,
  coalesce(venue.commune, day.commune) as commune, coalesce(venue.location, day.location) as location,
  venue.id as venue_id, venue.nom as venue_nom, day.demonstration
from collection_day day join organisation maker using (organisation) left join venue on venue.number = day.venue
where day.state = 'announced' and maker.state = 'published' and venue.closed_on is null;

-- How many machines each act moved, by month and by the département of the venue, or of the refurbisher: no household's.
create view machine_months as
select coalesce(place.departement, (select departement_of(code_insee, null) from establishment
    where establishment.organisation = machine.organisation order by establishment limit 1), '') as departement,
  to_char(moved_at at time zone 'Europe/Paris', 'YYYY-MM') as month, to_state as state, sort, count(*)::int as count,
  machine.demonstration
from custody join machine using (machine) left join venue place on place.number = custody.to_venue
where act in ('collect', 'wipe', 'refurbish', 'scrap', 'receive', 'return')
group by 1, 2, 3, 4, 6;
