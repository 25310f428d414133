-- What went wrong in a lesson is one or more of a few kinds: a text may name a child. Those that were written go, from what
-- is kept of earlier versions too; that something went wrong stays.
alter table lesson add column incidents text[] not null default '{}'
  constraint incident_kinds check (incidents <@ array['matériel', 'réseau', 'salle', 'intervenant absent', 'retard', 'sécurité', 'autre']
    and array_position(incidents, null) is null);
alter table lesson disable trigger user;
update lesson set incidents = '{autre}' where incident is not null;
alter table lesson enable trigger user;
update lesson_history set record = (record - 'incident') || '{"incidents": ["autre"]}' where record ? 'incident';

drop view lesson_judge, lesson_place;
alter table lesson
  drop column incident,
  add check (state = 'held' or satisfaction is null and incidents = '{}'),
  add constraint names_nobody check (not coalesce(holds_contact(reason), false));

-- Where a lesson is, in one row.
create view lesson_place as
select lesson.lesson, school_class, on_day, lesson.starts, lesson.ends, exceptional, planned_for, lesson.resource, chapter, lesson.state,
  reason, attendance, satisfaction, incidents, lesson.version, lesson.created_at, lesson.updated_at, pilot.pilot,
  pilot.state as pilot_state, pilot.code_insee, school_class.uai, levels, pupils, weekday, campaign.resource as campaign,
  campaign.state as campaign_state, pilot.volunteers, campaign.demonstration
from lesson join school_class using (school_class) join pilot using (pilot)
join resource campaign on campaign.resource = pilot.campaign;

-- As of 0081.
create view lesson_judge as
select place.lesson, 'commune' as side, place.code_insee, null::bigint as venue from lesson_place place
where place.state = 'held' and place.resource is not null and place.chapter is not null
union
select place.lesson, 'animator', null, resource.venue
from lesson_place place join lesson_comer using (lesson) join resource on resource.resource = lesson_comer.resource
where place.state = 'held' and place.resource is not null and place.chapter is not null
  and lesson_comer.role = 'animator' and lesson_comer.state = 'coming';

-- As of 0075, with the kinds of what went wrong. An hour that is not the class's is exceptional as another day is; whoever
-- gives a lesson its hour waits behind all who may say of themselves where they are then; and what was held by mistake is
-- planned again by the act `reopen`, unless someone has said what it was worth.
create or replace function hold_lesson() returns trigger language plpgsql as $$
declare
  class record;
  why text;
  moved boolean := true;
begin
  select pilot.pilot, pilot.state, campaign.state as campaign_state, pilot.code_insee, pupils, weekday,
    school_class.starts, school_class.ends into class
  from school_class join pilot using (pilot) join resource campaign on campaign.resource = pilot.campaign
  where school_class = new.school_class;
  if tg_op = 'UPDATE' then
    if (old.on_day, old.starts, old.ends, old.state, old.chapter, old.attendance, old.satisfaction, old.incidents, old.reason)
      is not distinct from (new.on_day, new.starts, new.ends, new.state, new.chapter, new.attendance, new.satisfaction, new.incidents, new.reason)
      and new.resource is null then
      new.version := old.version + 1;
      return new;
    end if;
    if old.state = 'held' and (new.state, new.on_day, new.starts, new.ends) is distinct from ('held', old.on_day, old.starts, old.ends) then
      if current_setting('app.act', true) is distinct from 'reopen'
        or (new.state, new.on_day, new.starts, new.ends) is distinct from ('planned', old.on_day, old.starts, old.ends) then
        raise check_violation using constraint = 'lesson_held', message = 'la séance a eu lieu';
      end if;
      if exists (select from lesson_feedback where lesson = new.lesson) then
        raise check_violation using constraint = 'lesson_judged', message = 'un avis a été donné';
      end if;
    end if;
    moved := (old.on_day, old.starts, old.ends, old.state) is distinct from (new.on_day, new.starts, new.ends, new.state);
    new.version := old.version + 1;
    new.updated_at := moment_said();
  end if;
  -- What ends with its pilot is cancelled; nothing else is written of it any more.
  if (class.state not in ('approved', 'running') or class.campaign_state not in ('published', 'choosing', 'running'))
    and new.state <> 'cancelled' then
    raise check_violation using constraint = 'year_open', message = 'le pilote n’est pas en cours';
  end if;
  if new.state <> 'cancelled' and (tg_op = 'INSERT' or (old.on_day, old.state = 'cancelled') is distinct from (new.on_day, false)) then
    why := no_school(class.code_insee, new.on_day);
    if why is not null then
      raise check_violation using constraint = 'school_day', message = why;
    end if;
  end if;
  new.exceptional := extract(isodow from new.on_day) <> class.weekday or new.starts < class.starts or new.ends > class.ends;
  if new.state = 'held' and moment_at(class.code_insee, new.on_day, new.starts) > moment_said() then
    raise check_violation using constraint = 'held_by_then', message = 'la séance n’a pas encore eu lieu';
  end if;
  new.held_at := case when new.state <> 'held' then null when tg_op = 'UPDATE' and old.state = 'held' then old.held_at
    else moment_said() end;
  if new.attendance > class.pupils then
    raise check_violation using constraint = 'attendance_of_class', message = class.pupils;
  end if;
  if new.resource is not null and not exists (select from resource where resource = new.resource and kind = 'practice') then
    raise check_violation using constraint = 'kit_of_toolbox', message = 'pas un contenu de la boîte à outils';
  end if;
  if new.state = 'planned' and moved then
    perform from resource where resource in (select team_member.resource from team_member join school_class using (school_class)
      where pilot = class.pilot and team_member.state in ('proposed', 'accepted') and ended_at is null) order by resource for no key update;
  end if;
  return new;
end $$;
