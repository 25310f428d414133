-- Every party to a pilot has its calendar: a commune, who comes to lessons, who grants the time of those who come, and each
-- party of the convention.
alter table pilot_calendar add column kind text, add column subject text not null default '';
comment on column pilot_calendar.subject is
  'of a commune its code INSEE, of an employer the number of its organisation, of a party its name; empty for one''s own lessons';
update pilot_calendar set kind = case when code_insee is null then 'own' else 'commune' end, subject = coalesce(code_insee, '');
alter table pilot_calendar drop column code_insee;
alter table pilot_calendar alter column kind set not null,
  add constraint calendar_kind check (kind in ('own', 'commune', 'employer', 'party') and (kind = 'own') = (subject = '')),
  add constraint one_calendar_each unique (person, kind, subject);

-- What someone may have a calendar of.
create function calendars_of(of_person text) returns table (kind text, subject text, name text) language sql stable as $$
  select 'commune', code_insee, commune.nom from mandate join commune using (code_insee)
  where person = of_person and role = 'commune'
  union all
  select 'party', party, party from mandate where person = of_person and role = 'party'
  union all
  select 'employer', organisation::text, organisation.nom from mandate join organisation using (organisation)
  where person = of_person and role = 'delegate'
    and exists (select from employment where employment.organisation = mandate.organisation and confirmed_at is not null)
  union all
  select 'own', '', null
  where exists (select from school_helper helper left join mandate on mandate.role = 'steward' and mandate.venue = helper.venue
    where of_person in (helper.person, mandate.person))
$$;

-- That nobody is named in what they tell is said by those who write it and by those who approve it: kept, with its moment.
-- What was told before anybody was asked stays as it is.
alter table story add column declared_at timestamptz;
alter table story_opinion add column declared_at timestamptz;
alter table lesson_feedback add column declared_at timestamptz;

create function refuse_undeclared() returns trigger language plpgsql as $$
begin
  raise check_violation using constraint = 'declared', message = 'personne n’a dit que personne n’y est nommé';
end $$;
create trigger declared before insert or update of title, text, submitted on story
for each row when (new.submitted and new.declared_at is null) execute function refuse_undeclared();
create trigger declared before insert or update of version, approves on story_opinion
for each row when (new.approves and new.declared_at is null) execute function refuse_undeclared();
create trigger declared before insert or update of went_well, to_change on lesson_feedback
for each row when (new.declared_at is null and (new.went_well is not null or new.to_change is not null))
execute function refuse_undeclared();

-- A lesson is of the school year of its campaign, from August to July: also where the year begins in February.
create function hold_lesson_year() returns trigger language plpgsql as $$
declare
  begun integer;
begin
  select (campaign.details ->> 'year')::integer into begun
  from school_class join pilot using (pilot) join resource campaign on campaign.resource = pilot.campaign
  where school_class = new.school_class;
  if new.on_day not between make_date(begun, 8, 1) and make_date(begun + 1, 7, 31) then
    raise check_violation using constraint = 'year_of_campaign', message = begun;
  end if;
  return new;
end $$;
create trigger hold_lesson_year before insert or update of on_day on lesson
for each row execute function hold_lesson_year();

-- « CM1 », and « CM1, classe 2 » where the school has two alike in a pilot.
create function class_name(of_class bigint) returns text language sql stable as $$
  select array_to_string(own.levels, '-') || case when alike.many > 1 then format(', classe %s', alike.rank) else '' end
  from school_class own cross join lateral (
    select count(*) as many, count(*) filter (where school_class <= own.school_class) as rank from school_class other
    where (other.pilot, other.uai, other.levels) = (own.pilot, own.uai, own.levels)) alike
  where own.school_class = of_class
$$;
