-- Posts of the programme « emploi d’avenir numérique » (article 6) and missions of « service civique » (article 7).
-- What a programme rules of them, how long and how many hours a week, is held when one is published and when that is said
-- anew: what goes on under an older rule goes on.
create function hold_programme_rules() returns trigger language plpgsql as $$
declare
  of_programme text := (select programme from resource_kind where kind = new.kind);
  before jsonb := case when tg_op = 'UPDATE' and old.state = 'published' then old.details else '{}' end;
  field text;
  at_least integer;
  at_most integer;
begin
  foreach field in array array['months', 'hours'] loop
    at_least := programme_rule(of_programme, field || '_least')::integer;
    at_most := programme_rule(of_programme, field || '_most')::integer;
    if before -> field is distinct from new.details -> field
      and not (new.details ->> field)::integer between coalesce(at_least, 0) and coalesce(at_most, 10000) then
      raise check_violation using constraint = 'programme_ruled', column = field,
        message = format('un nombre de %s à %s est attendu : c’est la règle du programme', coalesce(at_least, 1), at_most);
    end if;
  end loop;
  return null;
end $$;
create trigger hold_programme_rules after insert or update on resource for each row
when (new.kind in ('post', 'mission') and new.state = 'published') execute function hold_programme_rules();

-- One person holds a post at a time.
create unique index one_at_a_post on uptake (resource) where kind = 'post' and state in ('agreed', 'running');

-- Nor is another company's proposal made or signed once one has agreed, even where the post is over.
create function refuse_other_godparent() returns trigger language plpgsql as $$
begin
  if exists (select from uptake where resource = new.resource and uptake <> new.uptake
      and state in ('agreed', 'running', 'ended', 'parted')) then
    raise check_violation using constraint = 'one_at_a_post', message = 'the post has a godparent';
  end if;
  return null;
end $$;
create trigger refuse_other_godparent after insert or update of state on uptake
for each row when (new.kind = 'post' and new.state in ('asked', 'accepted')) execute function refuse_other_godparent();

-- Who holds a post: known to its venue, to the company that is its godparent and to nobody else. No account: the link of
-- a mail, which is of use as long as this row is there.
create table young_person (
  young_person bigint generated always as identity primary key,
  uptake bigint not null unique references uptake on delete cascade,
  name text not null check (name ~ '\S' and length(name) <= 100),
  mail text not null check (mail = lower(mail) and mail ~ '^[^\s@]+@[^\s@]+$' and length(mail) <= 254),
  invited_at timestamptz not null,
  consent_at timestamptz,
  -- Said with the consent, held to the ages that the programme rules, and never kept.
  born_on date check (born_on is null),
  disabled boolean check (disabled is null)
);
comment on table young_person is 'personal; gone by the link of its mail, or kept_days (a rule of the programme) after the post';
comment on column young_person.consent_at is 'when being known here was agreed to: no post begins without';

create function hold_young_person() returns trigger language plpgsql as $$
declare
  begins date;
  years integer;
  most integer := programme_rule('emploi-avenir',
    case when new.disabled then 'age_most_disabled' else 'age_most' end)::integer;
begin
  if tg_op = 'INSERT' then
    if not exists (select from uptake join resource using (resource)
        where uptake = new.uptake and uptake.kind = 'post' and uptake.state = 'agreed' and not demonstration) then
      raise check_violation using constraint = 'post_to_fill', message = 'nobody is invited to a post before it is agreed on';
    end if;
    return new;
  end if;
  if old.consent_at is null and new.consent_at is not null then
    select (resource.details ->> 'begins_on')::date into begins from uptake join resource using (resource)
    where uptake = new.uptake;
    years := extract(year from age(begins, new.born_on));
    if years is null or not years between programme_rule('emploi-avenir', 'age_least')::integer and most then
      raise check_violation using constraint = 'age_ruled', column = 'born_on',
        message = format('ce programme est pour qui a de %s à %s ans au premier jour du contrat',
          programme_rule('emploi-avenir', 'age_least'), most);
    end if;
  end if;
  new.born_on := null;
  new.disabled := null;
  return new;
end $$;
create trigger hold_young_person before insert or update on young_person for each row execute function hold_young_person();

-- What the three do together, from the first training to what became of it.
create table step (
  step bigint generated always as identity primary key,
  uptake bigint not null references uptake on delete cascade,
  kind text not null check (kind in ('training', 'review', 'qualification', 'interview', 'internship', 'offer', 'outcome')),
  due_on date not null,
  what text check (length(trim(what)) between 3 and 200)
);
create index on step (uptake, due_on);
create index on step (due_on);

-- What the company's network offers goes with the contract: a month before it at the earliest, as what may lead to it.
create function hold_step() returns trigger language plpgsql as $$
declare
  began date := (select (details ->> 'started_on')::date from uptake where uptake = new.uptake);
begin
  if not new.due_on between began - 31 and began + interval '10 years' then
    raise check_violation using constraint = 'within_post', column = 'due_on', message = to_char(began - 31, 'DD/MM/YYYY');
  end if;
  return new;
end $$;
create trigger hold_step before insert on step for each row execute function hold_step();

-- Who said that it was done, by side, once; the young person is not named.
create table step_confirmation (
  step bigint not null references step on delete cascade,
  side text not null check (side in ('owner', 'taker', 'young')),
  person text references person on delete set null,
  confirmed_at timestamptz not null,
  primary key (step, side),
  check (side <> 'young' or person is null)
);
create index on step_confirmation (person) where person is not null;

-- Whose word a step waits for: who holds the post too, as long as anybody is known to.
create function step_sides(of_uptake bigint) returns text[] language sql stable as $$
  select array['owner', 'taker'] || array(
    select 'young' from young_person where uptake = of_uptake and consent_at is not null)
$$;

create function hold_confirmation() returns trigger language plpgsql as $$
declare
  due date;
  going text;
begin
  select due_on, state into due, going from step join uptake using (uptake) where step = new.step for no key update of uptake;
  if going <> 'running' then
    raise check_violation using constraint = 'post_goes_on', message = 'a step is confirmed while the post goes on';
  end if;
  if new.confirmed_at < due - interval '1 month' then
    raise check_violation using constraint = 'step_to_come', message = 'a step is not confirmed more than a month before';
  end if;
  return new;
end $$;
create trigger hold_confirmation before insert on step_confirmation for each row execute function hold_confirmation();

-- A word given stays; the person goes with the person.
create function keep_confirmation() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'person') = (to_jsonb(old) - 'person') and new.person is null then return new; end if;
  raise check_violation using constraint = 'word_given', message = 'what was confirmed stays so';
end $$;
create trigger keep_confirmation before update on step_confirmation for each row execute function keep_confirmation();

-- A post begins once who holds it has agreed to be known here; its steps are laid out then, by the rules of that day.
-- The demonstration invites nobody.
create function begin_post() returns trigger language plpgsql as $$
declare
  post resource;
  began date := (new.details ->> 'started_on')::date;
  months integer;
  every integer := programme_rule('emploi-avenir', 'review_every')::integer;
  first date;
  last date;
begin
  select * into post from resource where resource = new.resource;
  -- A month of work may come before the paper; a year of delay is another post.
  first := (select day_in(post.venue, max(moved_at)) from move where uptake = new.uptake and to_state = 'agreed') - 31;
  last := ((post.details ->> 'begins_on')::date + interval '1 year')::date;
  if not post.demonstration and not began between first and last then
    raise check_violation using constraint = 'begins_with_post', column = 'started_on',
      message = format('un jour du %s au %s est attendu : depuis un mois avant l’accord signé, jusqu’à un an après le jour annoncé',
        to_char(first, 'DD/MM/YYYY'), to_char(last, 'DD/MM/YYYY'));
  end if;
  months := (post.details ->> 'months')::integer;
  if not post.demonstration and not exists (
      select from young_person where uptake = new.uptake and consent_at is not null) then
    raise check_violation using constraint = 'young_person_agrees', message = 'nobody has agreed to hold the post';
  end if;
  insert into step (uptake, kind, due_on)
  select new.uptake, kind, (began + after * interval '1 month')::date from (
    values ('training', 1), ('qualification', months / 2), ('outcome', months)
    union all select 'review', after from generate_series(every, months - 1, every) after
  ) laid (kind, after);
  return null;
end $$;
create trigger begin_post after update of state on uptake for each row
when (new.kind = 'post' and new.state = 'running' and old.state <> 'running') execute function begin_post();

-- At its term once all is confirmed; sooner by agreement, what is left of its steps then being without sequel.
create function end_post() returns trigger language plpgsql as $$
declare
  began date := (new.details ->> 'started_on')::date;
  parted date := (new.details ->> 'ended_on')::date;
begin
  if new.state = 'parted' and not parted between began and moment_said()::date then
    raise check_violation using constraint = 'ends_after_beginning', column = 'ended_on',
      message = format('un jour depuis le %s, et pas à venir, est attendu', to_char(began, 'DD/MM/YYYY'));
  end if;
  if new.state = 'ended' and not (select demonstration from resource where resource = new.resource) and exists (
      select from step cross join (values ('owner'), ('taker')) sides (side) where step.uptake = new.uptake
        and not exists (select from step_confirmation said where said.step = step.step and said.side = sides.side)) then
    raise check_violation using constraint = 'steps_confirmed', message = 'steps are left that one of the two has not confirmed';
  end if;
  if new.state in ('withdrawn', 'cancelled', 'lapsed') then
    delete from young_person where uptake = new.uptake;
  end if;
  return null;
end $$;
create trigger end_post after update of state on uptake for each row
when (new.kind = 'post' and new.state in ('ended', 'parted', 'withdrawn', 'cancelled', 'lapsed') and old.state <> new.state)
execute function end_post();
