-- The accounts of the fund (article 9), in double entry: an entry moves cents between accounts, its lines sum to zero, and
-- nothing of it is ever edited. What donors gave is counted below zero, on their own accounts; the fund's are never so.
create table ledger_account (
  account bigint generated always as identity primary key,
  -- `donor`: what one gave; `available`: received and promised to nobody; `committed`: granted to a project, to be paid;
  -- `paid`: in the project's hands; `used`: its use was reported.
  kind text not null check (kind in ('donor', 'available', 'committed', 'paid', 'used')),
  organisation bigint references organisation on delete restrict,
  project bigint references uptake on delete restrict,
  -- Invented money has accounts of its own.
  demonstration boolean not null default false,
  balance bigint not null default 0,
  check ((kind = 'donor') = (organisation is not null)),
  check ((kind in ('committed', 'paid', 'used')) = (project is not null)),
  constraint never_negative check (kind = 'donor' or balance >= 0),
  unique nulls not distinct (kind, organisation, project, demonstration)
);
comment on column ledger_account.balance is 'in cents';
create index on ledger_account (project) where project is not null;

create table ledger_entry (
  entry bigint generated always as identity primary key,
  -- « payment », « grant », « part »…
  act text not null check (length(act) between 1 and 40),
  says text not null check (length(trim(says)) between 3 and 500),
  -- A role in words: a person would have to be erased, and nothing here is.
  actor text not null,
  made_at timestamptz not null default now(),
  -- Lines are added by the transaction that makes the entry, and by no later one.
  made_by xid8 not null default pg_current_xact_id()
);
create table ledger_line (
  entry bigint not null references ledger_entry,
  account bigint not null references ledger_account,
  cents bigint not null check (cents <> 0),
  primary key (entry, account)
);
create index on ledger_line (account);

-- The account follows its lines, in the same transaction: its check refuses what would leave it below zero, and those who
-- write at once wait for one another on its row.
create function post_line() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_entry where entry = new.entry and made_by = pg_current_xact_id()) then
    raise check_violation using constraint = 'nothing_edited', message = 'une écriture passée ne reçoit plus de ligne';
  end if;
  update ledger_account set balance = balance + new.cents where account = new.account;
  return null;
end $$;
create trigger post_line after insert on ledger_line for each row execute function post_line();

create function refuse_unbalanced() returns trigger language plpgsql as $$
declare
  written bigint := new.entry;
begin
  if (select count(*) < 2 or sum(cents) <> 0 from ledger_line where entry = written) then
    raise check_violation using constraint = 'entry_balanced', message = 'les lignes d’une écriture font zéro';
  end if;
  return null;
end $$;
create constraint trigger refuse_unbalanced after insert on ledger_line
deferrable initially deferred for each row execute function refuse_unbalanced();
create constraint trigger refuse_unbalanced after insert on ledger_entry
deferrable initially deferred for each row execute function refuse_unbalanced();

create function refuse_edit() returns trigger language plpgsql as $$
begin
  raise check_violation using constraint = 'nothing_edited', message = 'une écriture ne se corrige que par une autre';
end $$;
create trigger refuse_edit before update or delete on ledger_entry for each row execute function refuse_edit();
create trigger refuse_edit before update or delete on ledger_line for each row execute function refuse_edit();
-- Only a line moves a balance.
create trigger refuse_edit before update or delete on ledger_account
for each row when (pg_trigger_depth() = 0) execute function refuse_edit();
create trigger refuse_balance before insert on ledger_account
for each row when (new.balance <> 0) execute function refuse_edit();

create trigger directory_changed after insert on ledger_line for each statement execute function bump_directory();

-- The account of a kind, made where there is none.
create function ledger_account_of(of_kind text, of_organisation bigint, of_project bigint, invented boolean) returns bigint
language plpgsql as $$
declare
  found_account bigint;
begin
  insert into ledger_account (kind, organisation, project, demonstration)
  values (of_kind, of_organisation, of_project, invented) on conflict do nothing;
  select account into found_account from ledger_account
  where kind = of_kind and organisation is not distinct from of_organisation and project is not distinct from of_project
    and demonstration = invented;
  return found_account;
end $$;

-- Writes an entry between two accounts. They are locked in the order of their numbers: two entries never wait in a circle.
create function write_entry(act text, says text, from_account bigint, to_account bigint, cents bigint) returns bigint
language plpgsql as $$
declare
  written bigint;
begin
  perform from ledger_account where account in (from_account, to_account) order by account for no key update;
  insert into ledger_entry (act, says, actor)
  values (write_entry.act, write_entry.says, coalesce(nullif(current_setting('app.actor', true), ''), 'système'))
  returning entry into written;
  insert into ledger_line (entry, account, cents)
  select written, account, moved from (values (from_account, -write_entry.cents), (to_account, write_entry.cents)) as line (account, moved)
  order by account;
  return written;
end $$;
