-- A yes commits who says it: it is taken of a revision that was simulated to the end, so that nobody says it blindly.
create function hold_reference_voice() returns trigger language plpgsql as $$
begin
  if new.agrees and not exists (
      select from reference_simulation where reference = new.reference and revision = new.revision and summary is not null) then
    raise check_violation using message = 'criteria are simulated before', constraint = 'reference_simulated_before';
  end if;
  return new;
end $$;
create trigger hold_voice before insert on reference_voice for each row execute function hold_reference_voice();

-- What committees have decided: adopted, in a meeting that was held.
create view decision_taken as
select decision.decision, decision.number, decision.text, meeting.meeting, (starts_at at time zone 'Europe/Paris')::date as decided_on,
  committee.committee, committee.agreement, committee.kind, committee.name, decides, meeting.demonstration
from decision join decision_outcome using (decision) join meeting on meeting.meeting = decision.meeting join committee using (committee)
where adopted and meeting.state in ('held', 'sealed');

-- A decision as others refer to it; `holds`: it is still one. Not its text, which its own page shows as far as it is published.
create function decision_said(which bigint) returns json language sql stable as $$
  select json_build_object('decision', decision.decision, 'number', number, 'meeting', meeting, 'kind', kind,
    'committee', committee.name, 'decided_on', to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
    'holds', exists (select from decision_taken taken where taken.decision = which))
  from decision join meeting using (meeting) join committee using (committee) where decision.decision = which
$$;

-- Whether something of an agreement may rest on a decision; what is invented, on what is invented.
create function rests_on(which bigint, of_agreement bigint, invented boolean) returns boolean language sql stable as $$
  select exists (select from decision_taken where decision = which and agreement = of_agreement and demonstration = invented)
$$;

-- The governance committee decides of the criteria (article 12): a version may say by which decision. Deferred: an invented
-- meeting goes before what rests on it.
alter table reference add column decision bigint references decision deferrable initially deferred;
create index on reference (decision) where decision is not null;

-- As of 0136, and what it rests on was decided by the committee that decides by its colleges.
create or replace function hold_reference() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not old.demonstration then
      raise check_violation using message = 'adopted criteria stay', constraint = 'reference_stays';
    end if;
    return old;
  end if;
  if new.state in ('draft', 'adopted') and new.decision is not null and not (
      rests_on(new.decision, new.agreement, new.demonstration)
      and exists (select from decision_taken where decision = new.decision and decides = 'colleges')) then
    raise check_violation using message = 'the committee has decided it', constraint = 'reference_decision';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise check_violation using message = 'criteria begin as a draft', constraint = 'reference_begins';
    end if;
    return new;
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

-- As of 0122; besides, what it rests on, and once it is adopted the parties' yes to what it then said.
create or replace view reference_said as
select reference as version, agreement.slug as agreement, state, reference.title, changes, reference.demonstration, revision,
  to_char(in_force_from, 'YYYY-MM-DD') as in_force_from, to_char(adopted_on, 'YYYY-MM-DD') as adopted_on,
  to_char(replaced_on, 'YYYY-MM-DD') as replaced_on,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'why', why, 'mandatory', mandatory,
      'kind', kind, 'test', test, 'months', months) order by place), '[]')
    from reference_criterion own where own.reference = reference.reference) as criteria,
  decision_said(decision) as decision,
  (select coalesce(json_agg(json_build_object('party', party.name,
      'said_on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by party.place), '[]')
    from (select distinct on (agreement_party) agreement_party, said_at from reference_voice voice
      where voice.reference = reference.reference and state <> 'draft'
        and revision = (select max(revision) from reference_voice last where last.reference = reference.reference)
      order by agreement_party, reference_voice desc) heard
    join agreement_party party using (agreement_party)) as adopted_by
from reference join agreement using (agreement);

-- Those who sit in the committee that decides of them read what is being written, besides those who write it.
create function reads_reference(whom text, of_agreement bigint, on_day date) returns boolean language sql stable as $$
  select may_say(whom, of_agreement, null)
    or exists (select from committee where agreement = of_agreement and decides = 'colleges' and sits_in(whom, committee, on_day))
$$;

-- What its object says is what the pages of the criteria say.
alter table committee disable trigger hold_committee_itself;
select set_config('app.actor', 'convention', true);
update committee set version = version + 1,
  object = 'Les collèges y décident des critères de référence des lieux du réseau, dont les parties écrivent et adoptent ensuite la version, commandent des études et suivent les indicateurs (article 12).'
where slug = 'convention-2015-gouvernance'
  and object = 'Les collèges y fixent les critères de référence des lieux du réseau, commandent des études et suivent les indicateurs (article 12).';
alter table committee enable trigger hold_committee_itself;

-- What mails have told of a version that was adopted, and to whom so far: a server that stops goes on from there.
create table reference_told (
  reference integer not null references reference on delete cascade,
  what text not null check (what in ('adopted', 'in_force', 'lost')),
  -- The last steward who was written to.
  after text not null default '',
  told_at timestamptz,
  primary key (reference, what)
);
-- Nobody is told of what was adopted before.
insert into reference_told (reference, what, told_at)
select reference, what, now() from reference cross join unnest('{adopted,in_force,lost}'::text[]) what where state <> 'draft';
