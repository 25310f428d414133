-- Who volunteers (a student or a teacher of higher education asks no employer), whom they name, and what an employer says:
-- yes or no, with the reason, and what it said before.

-- As the profile says it (api/resources/kinds/volunteer.ts); null where it does not.
create function volunteer_sort(said jsonb) returns text language sql immutable as $$
  select case said ->> 'status' when 'Étudiante ou étudiant' then 'student'
    when 'Enseignante ou enseignant du supérieur' then 'teacher' end
$$;

-- Named by the profile; asked once its person says how it knows them.
alter table employment
  alter column asked_at drop not null,
  alter column asked_at drop default,
  alter column known_as drop not null,
  add column refused_at timestamptz,
  add column refused_for text check (length(trim(refused_for)) between 3 and 500),
  add check ((asked_at is null) = (known_as is null)),
  add check ((refused_at is null) = (refused_for is null)),
  add check (asked_at is not null or confirmed_at is null and refused_at is null),
  add check (confirmed_at is null or refused_at is null);

create function employment_state(one employment) returns text language sql immutable as $$
  select case when one.refused_at is not null then 'refused' when one.confirmed_at is not null then 'granted'
    when one.asked_at is not null then 'asked' else 'named' end
$$;

-- A student asks no leave; and the establishment of who is of higher education is one. Held when it is said: a profile that
-- changes settles it anew.
create function hold_employment() returns trigger language plpgsql as $$
declare
  sort text := (select volunteer_sort(details) from resource where resource = new.resource);
begin
  if tg_op = 'UPDATE' and (old.organisation, old.asked_at) is not distinct from (new.organisation, new.asked_at) then
    return new;
  end if;
  if sort = 'student' and new.asked_at is not null then
    raise check_violation using constraint = 'no_leave_asked', message = 'un étudiant ne demande rien à un employeur';
  end if;
  if sort is not null and not exists (select from organisation
      where organisation = new.organisation and kind = 'établissement d’enseignement supérieur') then
    raise check_violation using constraint = 'of_higher_education', message = 'un établissement d’enseignement supérieur est attendu';
  end if;
  return new;
end $$;
create trigger hold_employment before insert or update on employment for each row execute function hold_employment();

-- What was asked and answered, one line each; it goes with the profile.
create table employment_word (
  word bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  organisation bigint not null references organisation on delete cascade,
  state text not null check (state in ('asked', 'granted', 'refused')),
  reason text check (length(trim(reason)) between 3 and 500),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  check ((state = 'refused') = (reason is not null))
);
create index on employment_word (resource);
create index on employment_word (organisation);
create index on employment_word (person) where person is not null;
insert into employment_word (resource, organisation, state, said_at) select resource, organisation, 'asked', asked_at from employment;
insert into employment_word (resource, organisation, state, person, said_at)
select resource, organisation, 'granted', confirmed_by, confirmed_at from employment where confirmed_at is not null;

create function note_employment() returns trigger language plpgsql as $$
begin
  if employment_state(new) = 'named' or tg_op = 'UPDATE' and (employment_state(old), old.organisation, old.refused_for)
      is not distinct from (employment_state(new), new.organisation, new.refused_for) then
    return null;
  end if;
  insert into employment_word (resource, organisation, state, reason, person)
  values (new.resource, new.organisation, employment_state(new), new.refused_for,
    nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger note_employment after insert or update on employment for each row execute function note_employment();

-- As of 0035: a word on something else holds no more, be it no.
create or replace function forget_confirmation() returns trigger language plpgsql as $$
begin
  update employment set confirmed_at = null, confirmed_by = null, refused_at = null, refused_for = null
  where resource = new.resource and (confirmed_at is not null or refused_at is not null);
  return null;
end $$;

-- Whom a profile names is known by its name, where one organisation alone has it; what was asked of another holds no more.
create function settle_employment() returns trigger language plpgsql as $$
declare
  said text := nullif(trim(new.details ->> 'employer'), '');
  sort text := volunteer_sort(new.details);
  same boolean := tg_op = 'UPDATE' and sort is not distinct from volunteer_sort(old.details);
  found bigint[];
begin
  if same and said is not distinct from nullif(trim(old.details ->> 'employer'), '') then return null; end if;
  found := array(select organisation from organisation where state = 'published' and search_key(nom) = search_key(said)
    and (sort is null or kind = 'établissement d’enseignement supérieur') limit 2);
  if array_length(found, 1) is distinct from 1 then
    delete from employment where resource = new.resource;
    return null;
  end if;
  insert into employment as known (resource, organisation) values (new.resource, found[1])
  on conflict (resource) do update set organisation = excluded.organisation, asked_at = null, known_as = null,
    confirmed_at = null, confirmed_by = null, refused_at = null, refused_for = null
  where not same or known.organisation <> excluded.organisation;
  return null;
end $$;
create trigger settle_employment after insert or update of details on resource
for each row when (new.kind = 'volunteer') execute function settle_employment();

-- Of which establishment a student or a teacher says they are, and whether it is one of Pasc@line's; nothing for others.
create function establishment_of(of_resource bigint) returns jsonb language sql stable as $$
  select jsonb_build_object('nom', coalesce(organisation.nom, details ->> 'employer'), 'pascaline', exists (
    select from membership where membership.organisation = organisation.organisation and network = 'Pasc@line'))
  from resource left join employment using (resource) left join organisation on organisation.organisation = employment.organisation
  where resource.resource = of_resource and volunteer_sort(details) is not null
    and coalesce(organisation.nom, details ->> 'employer') is not null
$$;
