-- A dispute between parties to an agreement (article 17). What it is about is theirs: no view, no export, no log, no mail
-- holds it, and those who run the directory see that there is one, its days and its state.
create table dispute (
  dispute bigint generated always as identity primary key,
  agreement bigint not null references agreement,
  opened_by bigint not null references agreement_party,
  against bigint not null references agreement_party,
  -- The registered letter that opens it.
  letter text not null check (length(trim(letter)) between 3 and 60),
  sent_on date not null,
  object text not null check (length(trim(object)) between 3 and 200),
  summary text not null check (length(trim(summary)) between 10 and 6000),
  -- Thirty days for an amicable solution, that of the letter not counted; neither weekends nor holidays lengthen them.
  amicable_until date not null generated always as (sent_on + 30) stored,
  state text not null default 'ouvert' check (state in ('ouvert', 'accord', 'tribunaux')),
  closed_at timestamptz,
  person text references person on delete set null,
  opened_at timestamptz not null default moment_said(),
  demonstration boolean not null default false,
  check (opened_by <> against),
  check ((state = 'ouvert') = (closed_at is null))
);
comment on table dispute is 'private to the parties of its agreement: agreement, sent_on, amicable_until, state and closed_at alone leave it, to operators';
create index on dispute (agreement);
create index on dispute (person) where person is not null;

-- What the parties tell each other; append-only.
create table dispute_word (
  entry bigint generated always as identity primary key,
  dispute bigint not null references dispute on delete cascade,
  agreement_party bigint not null references agreement_party,
  text text not null check (length(trim(text)) between 1 and 6000),
  file bytea check (octet_length(file) between 1 and 3000000),
  file_name text check (length(trim(file_name)) between 1 and 200),
  file_type text generated always as (shown_type(file)) stored,
  sha256 text generated always as (encode(sha256(file), 'hex')) stored,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  check (num_nulls(file, file_name, file_type) in (0, 3))
);
create index on dispute_word (dispute);
create index on dispute_word (person) where person is not null;

-- The text on which it would end; the latest is the one that is accepted. Append-only, as who accepts it.
create table dispute_settlement (
  settlement bigint generated always as identity primary key,
  dispute bigint not null references dispute on delete cascade,
  agreement_party bigint not null references agreement_party,
  text text not null check (length(trim(text)) between 10 and 6000),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on dispute_settlement (dispute);
create index on dispute_settlement (person) where person is not null;
create table dispute_acceptance (
  settlement bigint not null references dispute_settlement on delete cascade,
  dispute bigint not null references dispute on delete cascade,
  agreement_party bigint not null references agreement_party,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said(),
  primary key (settlement, agreement_party)
);
create index on dispute_acceptance (dispute);
create index on dispute_acceptance (person) where person is not null;

create function keep_dispute_word() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting(to_jsonb(new), to_jsonb(old))
    or tg_op = 'DELETE' and not exists (select from dispute where dispute = old.dispute) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise check_violation using constraint = 'said_for_good', message = 'ce qui a été échangé le reste';
end $$;
create trigger keep_dispute_word before update or delete on dispute_word for each row execute function keep_dispute_word();
create trigger keep_dispute_word before update or delete on dispute_settlement for each row execute function keep_dispute_word();
create trigger keep_dispute_word before update or delete on dispute_acceptance for each row execute function keep_dispute_word();

-- What happens in a dispute happens while it is open, between parties to its agreement; in line behind whoever else writes.
create function hold_dispute_word() returns trigger language plpgsql as $$
declare
  one dispute;
begin
  select * into one from dispute where dispute = new.dispute for no key update;
  if one.state <> 'ouvert' then
    raise check_violation using constraint = 'dispute_open', message = 'ce différend est clos';
  end if;
  if not exists (select from agreement_party where agreement_party = new.agreement_party and agreement = one.agreement)
    or tg_table_name <> 'dispute_word' and new.agreement_party not in (one.opened_by, one.against) then
    raise check_violation using constraint = 'dispute_party', message = 'seules les parties au différend l’écrivent';
  end if;
  return new;
end $$;
create trigger hold_dispute_word before insert on dispute_word for each row execute function hold_dispute_word();
create trigger hold_dispute_word before insert on dispute_settlement for each row execute function hold_dispute_word();
create trigger hold_dispute_word before insert on dispute_acceptance for each row execute function hold_dispute_word();

create function hold_dispute_acceptance() returns trigger language plpgsql as $$
begin
  if new.settlement is distinct from (select max(settlement) from dispute_settlement where dispute = new.dispute) then
    raise check_violation using constraint = 'settlement_as_read', message = 'un autre texte a été proposé';
  end if;
  return new;
end $$;
create trigger hold_settlement before insert on dispute_acceptance for each row execute function hold_dispute_acceptance();

-- Who writes a text accepts it; both having accepted the same, the dispute is closed.
create function accept_own_settlement() returns trigger language plpgsql as $$
begin
  insert into dispute_acceptance (settlement, dispute, agreement_party, person)
  values (new.settlement, new.dispute, new.agreement_party, new.person);
  return null;
end $$;
create trigger accept_own_settlement after insert on dispute_settlement
for each row execute function accept_own_settlement();
create function close_by_agreement() returns trigger language plpgsql as $$
begin
  update dispute set state = 'accord', closed_at = moment_said()
  where dispute = new.dispute and (select count(*) from dispute_acceptance where settlement = new.settlement) = 2;
  return null;
end $$;
create trigger close_by_agreement after insert on dispute_acceptance for each row execute function close_by_agreement();

create function hold_dispute() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise check_violation using constraint = 'said_for_good', message = 'un différend reste au registre';
  end if;
  if tg_op = 'INSERT' then
    if (select count(*) from agreement_party where agreement_party in (new.opened_by, new.against) and agreement = new.agreement) < 2 then
      raise check_violation using constraint = 'dispute_party', message = 'un différend est entre parties au même accord';
    end if;
    if new.sent_on > (moment_said() at time zone 'Europe/Paris')::date then
      raise check_violation using constraint = 'dispute_sent', message = 'la lettre est déjà partie';
    end if;
    return new;
  end if;
  if to_jsonb(new) - '{person,state,closed_at,amicable_until}'::text[] <> to_jsonb(old) - '{person,state,closed_at,amicable_until}'::text[]
    or new.person is distinct from old.person and new.person is not null
    or old.state <> 'ouvert' and (new.state, new.closed_at) is distinct from (old.state, old.closed_at) then
    raise check_violation using constraint = 'said_for_good', message = 'ce qui a été dit d’un différend le reste';
  end if;
  if new.state = 'tribunaux' and old.state = 'ouvert'
    and (moment_said() at time zone 'Europe/Paris')::date <= old.amicable_until then
    raise check_violation using constraint = 'dispute_amicable', message = 'les trente jours de la solution amiable courent encore';
  end if;
  if new.state = 'accord' and not exists (
    select from dispute_acceptance where dispute = new.dispute group by settlement having count(*) = 2
  ) then
    raise check_violation using constraint = 'dispute_accepted', message = 'les deux parties n’ont pas accepté le même texte';
  end if;
  return new;
end $$;
create trigger hold_dispute before insert or update or delete on dispute for each row execute function hold_dispute();
