-- A draft of criteria that is abandoned leaves who, when and why; once a party has said yes to it, a party alone abandons it.
create table reference_abandoned (
  reference_abandoned bigint generated always as identity primary key,
  agreement bigint not null references agreement,
  -- The number that it had, which the next draft has again.
  version integer not null,
  title text not null,
  abandoned_at timestamptz not null,
  -- In whose name: a party, or who runs the site.
  actor text not null,
  person text references person on delete set null,
  reason text not null check (length(trim(reason)) between 10 and 500),
  -- What it said, as in `reference_history`, and all that the parties said of it.
  record jsonb not null,
  voices jsonb not null
);
create index on reference_abandoned (agreement);
create index on reference_abandoned (person) where person is not null;
create trigger refuse_rewriting before update on reference_abandoned
for each row execute function refuse_rewriting();
create trigger refuse_erasing before delete or truncate on reference_abandoned
for each statement execute function refuse_rewriting();

-- Whether a party has said yes to a draft, of this revision or of one before: what it agreed to is not only the writer's.
create function was_agreed_to(which integer) returns boolean language sql stable as $$
  select exists (select from reference_voice where reference = which and agrees)
$$;

-- Who may abandon a draft of an agreement's criteria.
create function may_abandon(whom text, which integer, of_agreement bigint) returns boolean language sql stable as $$
  select case when was_agreed_to(which) then speaks_in(whom, of_agreement) else may_say(whom, of_agreement, null) end
$$;

-- `app.note` says why. Under the lock of the draft's row, which whoever says yes takes too.
create function keep_abandoned() returns trigger language plpgsql as $$
declare
  why constant text := trim(coalesce(current_setting('app.note', true), ''));
begin
  if length(why) not between 10 and 500 then
    raise check_violation using message = 'who abandons a draft says why', constraint = 'abandoned_with_reason';
  end if;
  if not may_abandon(acting_person(), old.reference, old.agreement) then
    raise check_violation using message = 'a party alone abandons what one has agreed to', constraint = 'abandoned_by';
  end if;
  insert into reference_abandoned (agreement, version, title, abandoned_at, actor, person, reason, record, voices)
  select old.agreement, old.reference, old.title, moment_said(),
    coalesce((select name from agreement_party party where party.agreement = old.agreement
      and speaks_for(acting_person(), agreement_party) order by place limit 1), current_setting('app.actor')),
    (select id from person where id = acting_person()), why,
    to_jsonb(said.*) - '{version,revision}'::text[],
    (select coalesce(jsonb_agg(jsonb_build_object('party', party.name, 'agrees', agrees, 'revision', revision, 'said_at', said_at)
        order by reference_voice), '[]')
      from reference_voice join agreement_party party using (agreement_party) where reference = old.reference)
  from reference_said said where version = old.reference;
  return old;
end $$;
-- After what says that an adopted version stays (hold_reference): triggers go by their names.
create trigger keep_abandoned before delete on reference
for each row when (old.state = 'draft' and not old.demonstration) execute function keep_abandoned();
