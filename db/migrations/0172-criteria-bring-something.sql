-- As of 0148; besides, a version that follows another says what it brings, and is not the same.
create or replace function hold_reference_voice() returns trigger language plpgsql as $$
declare
  former constant integer := (select max(reference) from reference where reference < new.reference and state <> 'draft');
begin
  if not new.agrees then return new; end if;
  if not exists (
      select from reference_simulation where reference = new.reference and revision = new.revision and summary is not null) then
    raise check_violation using message = 'criteria are simulated before', constraint = 'reference_simulated_before';
  end if;
  if former is not null and (select length(trim(changes)) < 10 from reference where reference = new.reference) then
    raise check_violation using message = 'a version says what it brings', constraint = 'reference_brings';
  end if;
  if (select criteria::text from reference_said where version = new.reference)
    = (select criteria::text from reference_said where version = former) then
    raise check_violation using message = 'these criteria are those in force', constraint = 'reference_same';
  end if;
  return new;
end $$;
