-- A simulation goes through all venues by batches, as a chore: among two million, one request would have waited a minute.
-- `summary` is null until it is finished.
alter table reference_simulation alter summary drop not null;
alter table reference_simulation
  -- The last venue that was gone through, and what was counted so far.
  add after bigint not null default 0,
  add venues integer not null default 0,
  add labelled_now integer not null default 0,
  add labelled_then integer not null default 0,
  add met jsonb not null default '{}';

-- As of 0122, and it has been gone through to the end.
create or replace function hold_reference() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise check_violation using message = 'criteria begin as a draft', constraint = 'reference_begins';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not old.demonstration then
      raise check_violation using message = 'adopted criteria stay', constraint = 'reference_stays';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and not ((old.state, new.state) in (('adopted', 'in_force'), ('in_force', 'replaced'))
      and to_jsonb(new) - '{state,replaced_on,revision}'::text[] = to_jsonb(old) - '{state,replaced_on,revision}'::text[]) then
    raise check_violation using message = 'adopted criteria stay as they are', constraint = 'reference_stays';
  end if;
  if old.state = 'draft' and new.state <> 'draft' then
    if new.state <> 'adopted' or not exists (
        select from reference_criterion where reference = new.reference and mandatory) then
      raise check_violation using message = 'one criterion at least is mandatory', constraint = 'reference_whole';
    end if;
    if not new.demonstration and not exists (
        select from reference_simulation where reference = new.reference and revision = old.revision
          and summary is not null) then
      raise check_violation using message = 'criteria are simulated before', constraint = 'reference_simulated_before';
    end if;
    if not new.demonstration and not all_agree(new.reference, old.revision) then
      raise check_violation using message = 'every party agrees', constraint = 'reference_agreed';
    end if;
  end if;
  new.revision := old.revision + 1;
  return new;
end $$;
