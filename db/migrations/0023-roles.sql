-- Proofs that were said as something else: a role that the operator gave, and a venue kept because it was merged.
alter table mandate drop constraint mandate_proof_check;
update mandate set proof = 'operator' where proof = 'decision' and role <> 'steward';
alter table mandate add constraint mandate_proof_check
  check (proof in ('mail', 'domain', 'decision', 'invitation', 'merge', 'operator', 'command'));

-- Every role given or taken away, for good: who did it, to whom, over what, and how.
create table mandate_event (
  event bigint generated always as identity primary key,
  at timestamptz not null default now(),
  act text not null check (act in ('given', 'taken')),
  -- Given: as mandate.proof. Taken: by the person who leaves, whoever takes a venue over, a moderator, the operator, or
  -- because the person was erased or the venue removed.
  way text not null,
  -- As venue_history.actor: it stays when the person is erased.
  by_role text not null,
  by_person text references person on delete set null,
  person text references person on delete set null,
  role text not null,
  venue bigint references venue on delete set null,
  code_insee text,
  party text,
  check (way in ('mail', 'domain', 'decision', 'invitation', 'merge', 'operator', 'command',
    'leaving', 'hand-over', 'moderation', 'erasure', 'removal'))
);
comment on table mandate_event is 'append-only: erasing a person takes the person away, the line stays';
create index on mandate_event (venue, event);
create index on mandate_event (person);
create index on mandate_event (by_person);

insert into mandate_event (at, act, way, by_role, person, role, venue, code_insee, party)
select given_at, 'given', proof,
  case proof when 'decision' then 'modération' when 'merge' then 'modération' when 'operator' then 'exploitation'
    when 'command' then 'commande' else 'lieu' end,
  person, role, venue, code_insee, party
from mandate order by given_at, mandate;

create function refuse_rewriting() returns trigger language plpgsql as $$
declare
  gone constant jsonb := '{"person": null, "by_person": null, "venue": null}';
begin
  if tg_op = 'UPDATE' and to_jsonb(new) || gone = to_jsonb(old) || gone
    and jsonb_strip_nulls(to_jsonb(new)) <@ jsonb_strip_nulls(to_jsonb(old)) then
    return new;
  end if;
  raise exception 'what was written of a role stays as it was';
end $$;
create trigger refuse_rewriting before update or delete on mandate_event
  for each row execute function refuse_rewriting();

-- In the transaction of the change. How a role is taken follows from who acts on whose: nobody has to say it, nor can
-- say it wrong. Who acts must be said (set-actor.sql), but where a person is erased or a venue removed.
create function record_mandates() returns trigger language plpgsql as $$
declare
  changed mandate;
  actor text := nullif(current_setting('app.actor', true), '');
  actor_person text := (select id from person where id = current_setting('app.person', true));
  whom text;
  kept bigint;
  how text;
begin
  if tg_op = 'INSERT' then changed := new; else changed := old; end if;
  whom := (select id from person where id = changed.person);
  kept := (select number from venue where number = changed.venue);
  how := case
    when tg_op = 'INSERT' then changed.proof
    when whom is null then 'erasure'
    when kept is distinct from changed.venue then 'removal'
    when actor_person = whom then 'leaving'
    when changed.role <> 'steward' then 'operator'
    when actor = 'lieu' then 'hand-over'
    else 'moderation'
  end;
  actor := case how when 'erasure' then 'la personne même' when 'removal' then coalesce(actor, 'système') else actor end;
  if actor is null then
    raise exception 'a role is given or taken away by someone: say who'
      using hint = 'In the same transaction: select set_config(''app.actor'', ''exploitation'', true)';
  end if;
  insert into mandate_event (act, way, by_role, by_person, person, role, venue, code_insee, party)
  values (case tg_op when 'INSERT' then 'given' else 'taken' end, how, actor, actor_person, whom, changed.role, kept,
    changed.code_insee, changed.party);
  return null;
end $$;
create trigger record_mandates after insert or delete on mandate
  for each row execute function record_mandates();

create function refuse_mandate_change() returns trigger language plpgsql as $$
begin
  raise exception 'a role is taken away and another one given: it does not change';
end $$;
create trigger refuse_mandate_change before update of person, role, venue, code_insee, party, proof on mandate
  for each row execute function refuse_mandate_change();

-- Someone must be able to give roles. One at a time: of two operators who leave at once, the second sees the first gone.
create function keep_an_operator() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('keep_an_operator'));
  if not exists (select from mandate where role = 'operator') then
    raise exception 'the last operator stays' using errcode = 'check_violation', constraint = 'keep_an_operator';
  end if;
  return null;
end $$;
create trigger keep_an_operator after delete on mandate
  for each row when (old.role = 'operator') execute function keep_an_operator();

-- ProConnect is left by showing what it gave at the entrance (OpenID Connect, id_token_hint).
alter table session add column id_token text;
comment on column session.id_token is
  'signed by ProConnect, opens nothing; gone with the session, whose own secret lies beside it';
