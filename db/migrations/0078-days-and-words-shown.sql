-- The day of this transaction in Paris, as who writes says it by `app.now`.
create function day_said() returns date language sql stable as $$
  select (moment_said() at time zone 'Europe/Paris')::date
$$;

-- A day that something is published for is to come. What is published already keeps its day, and moderators give it back so.
create function hold_days_to_come() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op = 'UPDATE' and old.state in ('published', 'withheld') then old.details else '{}' end;
  field text := case new.kind when 'lot' then 'collect_by' else 'begins_on' end;
begin
  if before -> field is distinct from new.details -> field and (new.details ->> field)::date < day_said() then
    raise check_violation using constraint = 'day_to_come', column = field,
      message = 'ce jour est passé : aujourd’hui ou un jour à venir est attendu';
  end if;
  return null;
end $$;
create trigger hold_days_to_come after insert or update on resource for each row
when (new.kind in ('post', 'mission', 'lot') and new.state = 'published' and not new.demonstration)
execute function hold_days_to_come();

-- A mission begins on the day of its application or after.
create function hold_first_day() returns trigger language plpgsql as $$
begin
  if new.starts_on < (new.sent_at at time zone 'Europe/Paris')::date then
    raise check_violation using constraint = 'begins_after_application', column = 'starts_on',
      message = format('un jour à partir du %s est attendu : celui de la candidature',
        to_char(new.sent_at at time zone 'Europe/Paris', 'DD/MM/YYYY'));
  end if;
  return null;
end $$;
create trigger hold_first_day after update of starts_on on application for each row
when (new.starts_on is not null and old.starts_on is null and new.state = 'running') execute function hold_first_day();

-- What came of something is shown to all, or to the other side: nobody's address or telephone is in it.
create function has_contact(said text) returns boolean language sql immutable parallel safe as $$
  select coalesce(said ~ '[^\s@]+@[^\s@]+\.[^\s@]' or said ~ '(\+|\m00)\d([\s.()-]?\d){8,}' or said ~ '\m0[1-9]([\s.-]?\d\d){4}\M', false)
$$;
alter table uptake add constraint outcome_without_contact check (not has_contact(details ->> 'outcome')) not valid;
alter table resource add constraint outcome_without_contact check (not has_contact(details ->> 'outcome')) not valid;
