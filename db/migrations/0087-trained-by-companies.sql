-- Companies, too, train municipal animators; and the time that an employer grants is counted from when it was asked.
alter table training add column organisation bigint references organisation on delete set null,
  add check (num_nonnulls(resource, organisation) <= 1);
create index on training (organisation) where organisation is not null;

-- As of 0075, by a venue's animator or an organisation; and a commune that has confirmed may still decline.
create or replace function hold_training() returns trigger language plpgsql as $$
declare
  invented boolean;
begin
  if tg_op = 'INSERT' then
    select campaign.demonstration into invented from pilot join resource campaign on campaign.resource = pilot.campaign
    where pilot = new.pilot and pilot.state in ('approved', 'running');
    if new.state <> 'offered' or invented is null then
      raise check_violation using constraint = 'year_open', message = 'le pilote n’est pas en cours';
    end if;
    -- What is invented offers nothing to a real commune.
    if not exists (select from resource where resource = new.resource and kind = 'animator' and state = 'published'
          and (details ->> 'trains')::boolean and demonstration <= invented
        union all
        select from organisation where organisation = new.organisation and state = 'published' and demonstration <= invented) then
      raise check_violation using constraint = 'who_trains', message = 'ni un animateur qui forme, ni une organisation publiée';
    end if;
    return new;
  end if;
  if old.state <> new.state and (old.state, new.state) not in (('offered', 'confirmed'), ('offered', 'declined'),
      ('offered', 'withdrawn'), ('confirmed', 'declined'), ('confirmed', 'withdrawn'), ('confirmed', 'held')) then
    raise check_violation using constraint = 'training_moves', message = format('no %s to %s', old.state, new.state);
  end if;
  if new.state = 'held' and new.on_day > (moment_said() at time zone 'Europe/Paris')::date then
    raise check_violation using constraint = 'trained_by_then', message = 'la formation n’a pas encore eu lieu';
  end if;
  new.version := old.version + 1;
  new.updated_at := moment_said();
  return new;
end $$;

-- An employer who confirms grants the hours given since it was asked, too; those given for another employer stay its own.
create function grant_hours() returns trigger language plpgsql as $$
begin
  update lesson_hours set organisation = new.organisation from lesson
  where lesson.lesson = lesson_hours.lesson and lesson_hours.resource = new.resource and lesson_hours.organisation is null
    and lesson.on_day >= (new.asked_at at time zone 'Europe/Paris')::date;
  return null;
end $$;
create trigger grant_hours after update of confirmed_at on employment
for each row when (old.confirmed_at is null and new.confirmed_at is not null) execute function grant_hours();
