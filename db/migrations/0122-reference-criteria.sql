-- What makes a venue one of reference in the network (article 12), in versions. As for the framework (0059): one that is
-- adopted is never edited, another replaces it, and a code that is left out is never given again.

create table criterion (code text primary key check (code ~ '^C[1-9][0-9]?$'));

create table reference (
  reference integer primary key check (reference > 0),
  -- Whose parties adopt it, all of them.
  agreement bigint not null references agreement,
  -- Adopted: it waits for its day.
  state text not null check (state in ('draft', 'adopted', 'in_force', 'replaced')),
  title text not null check (length(trim(title)) between 3 and 140),
  -- What is new in it, to those who know the one before.
  changes text not null default '' check (length(changes) <= 2000),
  -- In a draft, the day that is asked for; null: the day when the last party says yes.
  in_force_from date,
  adopted_on date,
  replaced_on date check (replaced_on >= in_force_from),
  demonstration boolean not null default false,
  revision integer not null default 1,
  check ((state = 'draft') = (adopted_on is null)),
  check ((state = 'replaced') = (replaced_on is not null)),
  check (state = 'draft' or in_force_from >= adopted_on)
);
create unique index reference_once on reference (state) where state <> 'replaced';
create index on reference (agreement);

-- What a check of the registry asks of a row of `venue`, as SQL in which $2 is the day; null for what is none. A closed
-- language, whose words are data: nobody needs a developer to write a criterion, and no criterion is a program.
create function criterion_predicate(test jsonb) returns text language sql immutable as $$
  select case
    when test - '{field,is}'::text[] = '{}' and test ->> 'is' = 'filled' then case
      when field = 'position' then 'venue.location is not null and not venue.location_approximate'
      when field = 'date_maj' then 'venue.date_maj is not null'
      when field in ('pivot', 'telephone', 'horaires', 'presentation_resume', 'presentation_detail', 'structure_parente',
        'fiche_acces_libre', 'prise_rdv') then format('btrim(coalesce(venue.%I, '''')) <> ''''', field)
      when field in ('typologie', 'courriels', 'site_web', 'itinerance', 'services', 'publics_specifiquement_adresses',
        'prise_en_charge_specifique', 'frais_a_charge', 'dispositif_programmes_nationaux', 'formations_labels',
        'autres_formations_labels', 'modalites_acces', 'modalites_accompagnement') then format('venue.%I <> ''{}''', field)
    end
    when test - '{field,contains}'::text[] = '{}' and jsonb_typeof(test -> 'contains') = 'array' and
      jsonb_array_length(test -> 'contains') between 1 and 40 and field in ('typologie', 'itinerance', 'services',
        'publics_specifiquement_adresses', 'prise_en_charge_specifique', 'frais_a_charge',
        'dispositif_programmes_nationaux', 'formations_labels', 'modalites_acces', 'modalites_accompagnement')
      then format('venue.%I && %L::text[]', field, array(select jsonb_array_elements_text(test -> 'contains'))::text)
    when test - '{field,within_months}'::text[] = '{}' and field = 'date_maj' and months between 1 and 60
      then format('venue.date_maj >= ($2 - interval ''%s months'')::date', months)
    when test - '{kind,within_months}'::text[] = '{}' and test ->> 'kind' = 'has_workshops' and months between 1 and 12
      then format('venue.number in (select sitting.venue from sitting join resource using (resource) where sitting.venue '
        'is not null and sitting.state = ''planned'' and resource.state = ''published'' and '
        '(sitting.starts_at at time zone ''Europe/Paris'')::date between $2 and ($2 + interval ''%s months'')::date)', months)
  end
  from (select test ->> 'field' as field,
    case when jsonb_typeof(test -> 'within_months') = 'number' then (test ->> 'within_months')::numeric::integer end as months) read
$$;

create table reference_criterion (
  reference integer not null references reference on delete cascade,
  code text not null references criterion,
  place smallint not null check (place > 0),
  name text not null check (length(trim(name)) between 3 and 140),
  why text not null check (length(trim(why)) between 10 and 500),
  -- Without each of these, a venue is none of reference; the others are only said.
  mandatory boolean not null,
  -- Read in the registry, or declared by the venue with what shows it.
  kind text not null check (kind in ('registry', 'declared')),
  test jsonb check (test is null or criterion_predicate(test) is not null),
  -- How long a declaration holds.
  months smallint check (months between 1 and 60),
  primary key (reference, code),
  unique (reference, place),
  check ((kind = 'registry') = (test is not null)),
  check ((kind = 'declared') = (months is not null))
);
create index on reference_criterion (code);

create table reference_history (
  reference integer not null references reference on delete cascade,
  revision integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (reference, revision)
);
create index on reference_history (person) where person is not null;

-- What a draft would change, worked out before anyone says yes to it.
create table reference_simulation (
  reference integer primary key references reference on delete cascade,
  revision integer not null,
  simulated_at timestamptz not null,
  summary jsonb not null
);
create table reference_simulated (
  reference integer not null references reference_simulation on delete cascade,
  venue bigint not null references venue on delete cascade,
  gains boolean not null,
  -- Of the criteria that a venue must meet: what it would lack.
  lacking text[] not null,
  primary key (reference, venue)
);
create index on reference_simulated (venue);

-- What each party says of a revision: only the last word of each counts, and none is taken away.
create table reference_voice (
  reference_voice bigint generated always as identity primary key,
  reference integer not null references reference on delete cascade,
  revision integer not null,
  agreement_party bigint not null references agreement_party,
  agrees boolean not null,
  said_at timestamptz not null,
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  person text references person on delete set null
);
create index on reference_voice (reference, revision);
create index on reference_voice (agreement_party);
create index on reference_voice (person) where person is not null;
create trigger refuse_rewriting before update on reference_voice
for each row execute function refuse_rewriting();
create trigger refuse_erasing before delete on reference_voice
for each row when (pg_trigger_depth() = 0) execute function refuse_rewriting();

-- Whether every party has said yes to this revision.
create function all_agree(which integer, of_revision integer) returns boolean language sql stable as $$
  select coalesce(bool_and(coalesce(agrees, false)), false)
  from reference join agreement_party using (agreement)
  left join lateral (
    select agrees from reference_voice voice
    where voice.reference = which and revision = of_revision and voice.agreement_party = agreement_party.agreement_party
    order by reference_voice desc limit 1
  ) said on true
  where reference.reference = which
$$;

create function hold_reference() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise check_violation using message = 'criteria begin as a draft', constraint = 'reference_begins';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not old.demonstration then
      raise check_violation using message = 'adopted criteria stay', constraint = 'reference_stays';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and not ((old.state, new.state) in (('adopted', 'in_force'), ('in_force', 'replaced'))
      and to_jsonb(new) - '{state,replaced_on,revision}'::text[] = to_jsonb(old) - '{state,replaced_on,revision}'::text[]) then
    raise check_violation using message = 'adopted criteria stay as they are', constraint = 'reference_stays';
  end if;
  if old.state = 'draft' and new.state <> 'draft' then
    if new.state <> 'adopted' or not exists (
        select from reference_criterion where reference = new.reference and mandatory) then
      raise check_violation using message = 'one criterion at least is mandatory', constraint = 'reference_whole';
    end if;
    if not new.demonstration and not exists (
        select from reference_simulation where reference = new.reference and revision = old.revision) then
      raise check_violation using message = 'criteria are simulated before', constraint = 'reference_simulated_before';
    end if;
    if not new.demonstration and not all_agree(new.reference, old.revision) then
      raise check_violation using message = 'every party agrees', constraint = 'reference_agreed';
    end if;
  end if;
  new.revision := old.revision + 1;
  return new;
end $$;
create trigger hold_reference before insert or update or delete on reference
for each row execute function hold_reference();

-- Under the lock of its version: none is written while it is being adopted.
create function hold_criterion() returns trigger language plpgsql as $$
declare
  whose integer[] := case tg_op when 'INSERT' then array[new.reference] when 'DELETE' then array[old.reference]
    else array[old.reference, new.reference] end;
begin
  perform from reference where reference = any(whose) for share;
  if exists (select from reference where reference = any(whose) and state <> 'draft') then
    raise check_violation using message = 'adopted criteria stay as they are', constraint = 'reference_stays';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if tg_op = 'INSERT' and new.code = any(array(
      select code from reference_criterion join reference using (reference) where state <> 'draft'
      except select code from reference_criterion
        where reference = (select max(reference) from reference where state <> 'draft'))) then
    raise check_violation using message = format('the code %s has been retired', new.code),
      constraint = 'code_retired', column = new.code;
  end if;
  return new;
end $$;
create trigger hold_criterion before insert or update or delete on reference_criterion
for each row execute function hold_criterion();

create function refuse_emptying_reference() returns trigger language plpgsql as $$
begin
  raise check_violation using message = 'adopted criteria stay', constraint = 'reference_stays';
end $$;
create trigger refuse_emptying before truncate on reference for each statement execute function refuse_emptying_reference();
create trigger refuse_emptying before truncate on reference_criterion
for each statement execute function refuse_emptying_reference();
create trigger refuse_emptying before truncate on reference_voice
for each statement execute function refuse_emptying_reference();

-- A version, whole.
create view reference_said as
select reference as version, agreement.slug as agreement, state, reference.title, changes, reference.demonstration, revision,
  to_char(in_force_from, 'YYYY-MM-DD') as in_force_from, to_char(adopted_on, 'YYYY-MM-DD') as adopted_on,
  to_char(replaced_on, 'YYYY-MM-DD') as replaced_on,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'why', why, 'mandatory', mandatory,
      'kind', kind, 'test', test, 'months', months) order by place), '[]')
    from reference_criterion own where own.reference = reference.reference) as criteria
from reference join agreement using (agreement);

-- At the end of the transaction: its criteria are written beside it.
create function record_reference() returns trigger language plpgsql as $$
begin
  insert into reference_history (reference, revision, actor, person, record)
  select version, revision, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    (select id from person where id = current_setting('app.person', true)),
    to_jsonb(said.*) - '{version,revision}'::text[]
  from reference_said said where version = new.reference
  on conflict (reference, revision) do update set record = excluded.record;
  return null;
end $$;
create constraint trigger record_reference after insert or update on reference
deferrable initially deferred for each row execute function record_reference();
create trigger directory_changed after insert or update or delete on reference
for each statement execute function bump_directory();
