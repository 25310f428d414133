-- The committees of an agreement: that of its parties, who steer it (article 13), and that of the colleges, who govern the
-- network with them (article 12). Each meets at least once in so many months.
create table committee (
  committee bigint generated always as identity primary key,
  agreement bigint not null references agreement,
  kind text not null check (kind in ('comité de pilotage', 'comité de gouvernance')),
  -- Part of what is sealed: it stays.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (length(trim(name)) between 3 and 200),
  object text not null check (length(trim(object)) between 10 and 2000),
  months smallint not null default 12 check (months between 1 and 36),
  version integer not null default 1,
  constraint committee_once unique (agreement, kind)
);

-- A table and no check: a college is added by a line.
create table college (college text primary key, place smallint not null unique);
insert into college (college, place) values
  ('ministères', 1), ('collectivités', 2), ('associations', 3), ('institutions', 4), ('partenaires industriels', 5);

-- A seat: an office of a party, or what a body sends to a college for a time. Who holds it is named in public only by
-- their own hand.
create table committee_member (
  member bigint generated always as identity primary key,
  committee bigint not null references committee,
  agreement_party bigint references agreement_party,
  college text references college,
  -- Of the college: whom the seat is of.
  body text check (length(trim(body)) between 2 and 200),
  office text not null check (length(trim(office)) between 2 and 200),
  person text references person on delete set null,
  named_as text check (length(trim(named_as)) between 2 and 120),
  named_at timestamptz,
  begins_on date,
  ends_on date,
  demonstration boolean not null default false,
  version integer not null default 1,
  check (num_nonnulls(agreement_party, college) = 1),
  constraint mandate_dated check (college is null or num_nonnulls(body, begins_on, ends_on) = 3),
  constraint mandate_days check (ends_on >= begins_on),
  check ((named_as is null) = (named_at is null))
);
create index on committee_member (committee);
create index on committee_member (agreement_party) where agreement_party is not null;
create index on committee_member (person) where person is not null;

-- What was done, by whom: never edited.
create table committee_event (
  event bigint generated always as identity primary key,
  committee bigint not null references committee,
  meeting bigint,
  act text not null,
  subject text not null,
  actor text not null,
  person text references person on delete set null,
  done_at timestamptz not null default moment_said(),
  record jsonb not null
);
create index on committee_event (committee);
create index on committee_event (person) where person is not null;

create function acting_person() returns text language sql stable as $$
  select coalesce(current_setting('app.person', true), '')
$$;

-- Who prepares what a committee does: whoever runs the directory, and who speaks for any party to its agreement.
create function serves_committee(whom text, which bigint) returns boolean language sql stable as $$
  select exists (select from mandate where person = whom and role = 'operator')
    or exists (select from committee one join agreement_party using (agreement)
      where one.committee = which and speaks_for(whom, agreement_party.agreement_party))
$$;

-- Who reads what is for members: besides, those who sit there today.
create function sits_in(whom text, which bigint, on_day date) returns boolean language sql stable as $$
  select serves_committee(whom, which) or exists (select from committee_member one
    where one.committee = which and person = whom
      and on_day between coalesce(begins_on, '-infinity') and coalesce(ends_on, 'infinity'))
$$;

create function refuse_committee_act(because text) returns void language plpgsql as $$
begin
  raise check_violation using constraint = because, message = because;
end $$;

create function keep_committee_event(of_committee bigint, of_meeting bigint, subject text, record jsonb) returns void
language plpgsql as $$
begin
  if nullif(current_setting('app.actor', true), '') is null then
    raise exception 'who acts on a committee is not said';
  end if;
  insert into committee_event (committee, meeting, act, subject, actor, person, record)
  values (of_committee, of_meeting, coalesce(nullif(current_setting('app.act', true), ''), 'write'), subject,
    current_setting('app.actor', true), (select id from person where id = acting_person()), record - array['bytes', 'person', 'named_as']);
end $$;

-- A person who leaves is forgotten wherever they were; nothing else of a row may go with them.
create function forgets_person(before jsonb, after jsonb) returns boolean language sql immutable as $$
  select after ->> 'person' is null and after - array['person', 'named_as', 'named_at'] = before - array['person', 'named_as', 'named_at']
    and jsonb_strip_nulls(after) <@ jsonb_strip_nulls(before)
$$;

-- Those of the convention, before the triggers that ask who acts.
insert into committee (agreement, kind, slug, name, object)
select agreement, one.kind, 'convention-2015-' || word, initcap(left(one.kind, 1)) || substr(one.kind, 2) || ' de la convention de 2015', one.object
from agreement cross join (values
  ('comité de pilotage', 'pilotage', 'Les parties y suivent l’exécution de la convention, décident à l’unanimité et en publient le compte rendu (article 13).'),
  ('comité de gouvernance', 'gouvernance', 'Les collèges y fixent les critères de référence des lieux du réseau, commandent des études et suivent les indicateurs (article 12).')
) as one (kind, word, object)
where slug = 'convention-2015';

create function hold_committee_itself() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.slug, new.agreement, new.kind) is distinct from (old.slug, old.agreement, old.kind) then
      perform refuse_committee_act('committee_stays');
    end if;
  end if;
  -- One that was not there yet is found by its agreement.
  if not exists (select from mandate where person = acting_person() and role = 'operator')
    and not exists (select from agreement_party party where party.agreement = new.agreement and speaks_for(acting_person(), party.agreement_party)) then
    perform refuse_committee_act('serves_committee');
  end if;
  return new;
end $$;
create trigger hold_committee_itself before insert or update on committee for each row execute function hold_committee_itself();

create function note_committee() returns trigger language plpgsql as $$
begin
  perform keep_committee_event(new.committee, null, 'committee', to_jsonb(new));
  return null;
end $$;

-- A party names its own members; the colleges' are named by whoever prepares the committee. Of their name, only themselves.
create function hold_member() returns trigger language plpgsql as $$
declare
  is_steering boolean := (select kind = 'comité de pilotage' from committee where committee = coalesce(new.committee, old.committee));
  by_operator boolean := exists (select from mandate where person = acting_person() and role = 'operator');
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'a seat ends, and stays';
  end if;
  if tg_op = 'UPDATE' then
    -- As a person leaves: whoever writes a seat raises its version.
    if forgets_person(to_jsonb(old), to_jsonb(new)) then
      new.named_as := null;
      new.named_at := null;
      return new;
    end if;
    if (new.committee, new.agreement_party, new.college) is distinct from (old.committee, old.agreement_party, old.college) then
      perform refuse_committee_act('seat_stays');
    end if;
    if new.named_as is distinct from old.named_as then
      if new.person is distinct from acting_person() or new.person is distinct from old.person then
        perform refuse_committee_act('own_name');
      end if;
      return new;
    end if;
    if new.person is distinct from old.person then
      new.named_as := null;
      new.named_at := null;
    end if;
  elsif new.named_as is not null then
    perform refuse_committee_act('own_name');
  end if;
  if is_steering is distinct from (new.agreement_party is not null) then
    perform refuse_committee_act('seat_of_committee');
  end if;
  if new.agreement_party is not null and not exists (select from committee join agreement_party using (agreement)
      where committee = new.committee and agreement_party = new.agreement_party) then
    perform refuse_committee_act('party_of_agreement');
  end if;
  if not by_operator and not (new.demonstration and acting_person() = '') and not (is_steering and speaks_for(acting_person(), new.agreement_party)
      or not is_steering and serves_committee(acting_person(), new.committee)) then
    perform refuse_committee_act('names_member');
  end if;
  return new;
end $$;
create trigger hold_member before insert or update or delete on committee_member for each row execute function hold_member();

create function note_member() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
  perform keep_committee_event(new.committee, null, 'member', to_jsonb(new));
  return null;
end $$;
create trigger note_member after insert or update on committee_member for each row execute function note_member();

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and forgets_person(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'DELETE' and old.meeting is not null and not exists (select from meeting where meeting = old.meeting) then return old; end if;
  raise exception 'what was done in a committee stays as it was';
end $$;
create trigger refuse_event_change before update or delete on committee_event
for each row execute function refuse_event_change();

create trigger directory_changed after insert or update or delete or truncate on committee
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on committee_member
for each statement execute function bump_directory();

create trigger note_committee after insert or update on committee for each row execute function note_committee();
