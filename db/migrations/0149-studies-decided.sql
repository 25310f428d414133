-- Which decision of a committee ordered a study. Deferred, as in 0148.
alter table study add column decision bigint references decision deferrable initially deferred;
create index on study (decision) where decision is not null;

-- Who notes studies: whoever runs the directory, and who speaks for a party to the agreement. Of its file, its study says it.
create function hold_study_writer() returns trigger language plpgsql as $$
declare
  which bigint := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> 'study')::bigint;
  whose bigint;
  invented boolean;
begin
  if tg_table_name = 'study' then
    whose := case when tg_op = 'DELETE' then old.agreement else new.agreement end;
    invented := case when tg_op = 'DELETE' then old.demonstration else new.demonstration end;
  else
    select agreement, demonstration into whose, invented from study where study = which;
  end if;
  -- Its study has gone, and it with it.
  if whose is null then return case when tg_op = 'DELETE' then old else new end; end if;
  if not may_say(acting_person(), whose, null) and not (invented and acting_person() = '') then
    raise check_violation using message = 'a party or who runs the directory notes it', constraint = 'study_writer';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
-- Before what holds the study itself (hold_study): triggers go by their names.
create trigger authorise before insert or update or delete on study for each row execute function hold_study_writer();
create trigger authorise before insert or update or delete on study_file
for each row when (pg_trigger_depth() = 0) execute function hold_study_writer();

create function hold_study_decision() returns trigger language plpgsql as $$
begin
  if not rests_on(new.decision, new.agreement, new.demonstration) then
    raise check_violation using message = 'a committee has decided it', constraint = 'study_decision';
  end if;
  -- Whoever named nobody names who decided.
  new.ordered_by := coalesce(nullif(trim(new.ordered_by), ''), (select left(name, 200) from decision_taken where decision = new.decision));
  return new;
end $$;
create trigger hold_decision before insert or update on study
for each row when (new.decision is not null) execute function hold_study_decision();

-- As of 0124, and its decision.
create or replace view study_said as
select study, agreement.slug as agreement, state, study.title, study.object, ordered_by,
  to_char(ordered_on, 'YYYY-MM-DD') as ordered_on, done_by, cost_euros, result,
  to_char(published_on, 'YYYY-MM-DD') as published_on, study.demonstration, study.version,
  case when file.study is not null then json_build_object('name', name, 'size', octet_length(bytes), 'sha256', sha256) end as file,
  decision_said(decision) as decision
from study join agreement using (agreement) left join study_file file using (study);
