-- As of 0149; besides, a study is not ordered before the day when a committee decided it.
create or replace function hold_study_decision() returns trigger language plpgsql as $$
declare
  decided date;
begin
  if not rests_on(new.decision, new.agreement, new.demonstration) then
    raise check_violation using message = 'a committee has decided it', constraint = 'study_decision';
  end if;
  select decided_on into decided from decision_taken where decision = new.decision;
  if new.ordered_on < decided then
    raise check_violation using message = to_char(decided, 'YYYY-MM-DD'), constraint = 'study_after_decision';
  end if;
  -- Whoever named nobody names who decided.
  new.ordered_by := coalesce(nullif(trim(new.ordered_by), ''), (select left(name, 200) from decision_taken where decision = new.decision));
  return new;
end $$;
