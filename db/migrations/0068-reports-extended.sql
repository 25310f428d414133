-- The day of a report is set with the first part. Who runs the fund may put it off, for a reason, until the grant is at its
-- end: later than it was, and no longer from now than the programme gives for a report.
create function hold_report_day() returns trigger language plpgsql as $$
declare
  today date := day_in(new.venue, moment_said());
  first date := greatest((old.details ->> 'report_by')::date, today) + 1;
  last date := (today + make_interval(months => programme_rule('fonds', 'report_months')::int))::date;
  said date := (new.details ->> 'report_by')::date;
begin
  if old.state = 'granted' and new.state = 'advanced' then return new; end if;
  if old.state <> 'advanced' or new.state <> 'advanced' or current_setting('app.act', true) is distinct from 'extend' then
    raise check_violation using constraint = 'report_awaited', message = 'the day of a report is put off while it is awaited';
  end if;
  if said is null or said not between first and last then
    raise check_violation using constraint = 'report_later', column = 'report_by', message = case when first <= last
      then format('un jour du %s au %s est attendu', to_char(first, 'DD/MM/YYYY'), to_char(last, 'DD/MM/YYYY'))
      else format('le %s est déjà le plus loin que la règle du programme permet', to_char(first - 1, 'DD/MM/YYYY')) end;
  end if;
  return new;
end $$;
-- After date_report, by its name.
create trigger hold_report_day before update on uptake for each row
when (new.kind = 'call' and (old.details -> 'report_by' is distinct from new.details -> 'report_by'
  or old.state = new.state and current_setting('app.act', true) = 'extend'))
execute function hold_report_day();

-- Its state stays, so that note_move keeps nothing of it.
create function note_extension() returns trigger language plpgsql as $$
begin
  insert into move (resource, uptake, act, from_state, to_state, actor, person, note, moved_at)
  values (new.resource, new.uptake, 'extend', old.state, new.state,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), nullif(current_setting('app.note', true), ''), moment_said());
  return null;
end $$;
create trigger note_extension after update on uptake for each row
when (new.kind = 'call' and old.state = new.state and old.details -> 'report_by' is distinct from new.details -> 'report_by')
execute function note_extension();
