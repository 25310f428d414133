-- A meeting held before this platform is entered afterwards, already held, and says so for ever: when, and in whose name.
alter table meeting
  add column entered_at timestamptz,
  -- A party, or who runs the directory: never a person.
  add column entered_as text,
  add constraint entered_by_someone check (num_nonnulls(entered_at, entered_as) in (0, 2)),
  add constraint entered_when_held check (entered_at is null or state in ('held', 'sealed', 'cancelled'));

-- The parties that someone speaks for in a committee's agreement, in words.
create function name_in_committee(whom text, which bigint) returns text language sql stable as $$
  select coalesce(string_agg(party.name, ', ' order by place), 'l’exploitation du répertoire')
  from committee one join agreement_party party using (agreement)
  where one.committee = which and speaks_for(whom, party.agreement_party)
$$;

-- Moves forward alone; sealed by its seal, never by hand (0119). What was entered afterwards is corrected until its seal, or
-- cancelled as entered by mistake.
create or replace function hold_meeting() returns trigger language plpgsql as $$
declare
  is_entered boolean := new.entered_at is not null;
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'a meeting is cancelled, and stays';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> (case when is_entered then 'held' else 'planned' end) then perform refuse_committee_act('meeting_moves'); end if;
    new.entered_at := case when is_entered then moment_said() end;
    new.entered_as := case when is_entered then name_in_committee(acting_person(), new.committee) end;
  end if;
  if tg_op = 'UPDATE' then
    if old.state in ('sealed', 'cancelled') then perform refuse_committee_act('meeting_over'); end if;
    if (new.committee, new.demonstration, new.entered_at, new.entered_as)
      is distinct from (old.committee, old.demonstration, old.entered_at, old.entered_as) then
      raise exception 'a meeting stays of its committee, as it was entered';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('planned', 'convened'), ('planned', 'cancelled'), ('convened', 'held'),
      ('convened', 'cancelled'), ('held', 'sealed')) and not (is_entered and (old.state, new.state) = ('held', 'cancelled')) then
      perform refuse_committee_act('meeting_moves');
    end if;
    if new.state = 'sealed' and old.state <> 'sealed' then
      if not exists (select from minutes_seal where meeting = new.meeting) then perform refuse_committee_act('meeting_moves'); end if;
      return new;
    end if;
    if new.state = 'held' and old.state = 'convened' and new.starts_at > moment_said() then perform refuse_committee_act('held_later'); end if;
    if old.state = 'held' and not is_entered
      and (new.starts_at, new.lasts_minutes, new.place, new.link) is distinct from (old.starts_at, old.lasts_minutes, old.place, old.link) then
      perform refuse_committee_act('meeting_moves');
    end if;
  end if;
  if new.state = 'planned' and new.starts_at <= moment_said() and not new.demonstration then perform refuse_committee_act('planned_ahead'); end if;
  if is_entered and (new.starts_at > moment_said() or (new.starts_at at time zone 'Europe/Paris')::date
      < (select signed_on from committee join agreement using (agreement) where committee = new.committee)) then
    perform refuse_committee_act('entered_past');
  end if;
  if not new.demonstration and not serves_committee(acting_person(), new.committee) then perform refuse_committee_act('serves_committee'); end if;
  return new;
end $$;
