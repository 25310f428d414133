-- The fund (article 9): pledges and their payments, applications to its calls, its committee. The kinds `pledge` and
-- `call` say the moves; what they do to money is done here, by the move itself, so that neither goes without the other.
alter table mandate drop constraint mandate_role_check,
  add constraint mandate_role_check
    check (role in ('steward', 'delegate', 'commune', 'party', 'moderator', 'operator', 'committee'));
comment on column mandate.role is
  'steward of a venue, delegate of an organisation, representative of a commune or of a party of the convention, moderator, operator, member of the committee of the fund';

-- As of 0052, but for what was invented for a first start: it was never anyone's money, lives in accounts of its own, and
-- goes with the venues and organisations that it names. It goes whole, never a line of it alone (goes_whole).
create or replace function refuse_edit() returns trigger language plpgsql as $$
declare
  row jsonb := to_jsonb(old);
begin
  if tg_op = 'DELETE' and (case tg_table_name
      when 'ledger_account' then (row ->> 'demonstration')::boolean
      when 'ledger_line' then exists (select from ledger_account where account = (row ->> 'account')::bigint and demonstration)
      when 'ledger_entry' then not exists (select from ledger_line where entry = (row ->> 'entry')::bigint)
      else exists (select from resource where resource = (row ->> 'pledge')::bigint and demonstration) end) then
    return old;
  end if;
  raise check_violation using constraint = 'nothing_edited', message = 'une écriture ne se corrige que par une autre';
end $$;
create function goes_whole() returns trigger language plpgsql as $$
begin
  if exists (select from ledger_account where demonstration) then
    raise check_violation using constraint = 'nothing_edited', message = 'ce qui est inventé s’efface en entier';
  end if;
  return null;
end $$;
create constraint trigger goes_whole after delete on ledger_line
deferrable initially deferred for each row execute function goes_whole();
create function forget_invented_money() returns void language plpgsql as $$
begin
  delete from fund_payment using resource where resource.resource = pledge and demonstration;
  delete from ledger_line using ledger_account one where one.account = ledger_line.account and demonstration;
  delete from ledger_entry where not exists (select from ledger_line where ledger_line.entry = ledger_entry.entry);
  delete from ledger_account where demonstration;
end $$;

create function euros_of(details jsonb, named text) returns bigint language sql immutable as $$
  select coalesce((details ->> named)::bigint, 0)
$$;
-- What lines `[{ line, euros }]` come to.
create function euros_in(lines jsonb) returns bigint language sql immutable as $$
  select coalesce(sum((line ->> 'euros')::bigint), 0)::bigint
  from jsonb_array_elements(case jsonb_typeof(lines) when 'array' then lines else '[]' end) line
$$;
-- In cents; none where there is no account yet.
create function balance_of(of_kind text, of_project bigint) returns bigint language sql stable as $$
  select coalesce(sum(balance), 0)::bigint from ledger_account where kind = of_kind and project = of_project
$$;

-- What came of a pledge, in parts.
create table fund_payment (
  payment bigint generated always as identity primary key,
  pledge bigint not null references resource on delete restrict,
  euros integer not null check (euros between 1 and 100000000),
  received_on date not null,
  entry bigint not null unique references ledger_entry,
  recorded_at timestamptz not null default moment_said()
);
create index on fund_payment (pledge);
create trigger refuse_edit before update or delete on fund_payment for each row execute function refuse_edit();

create function received_of(of_pledge bigint) returns bigint language sql stable as $$
  select coalesce(sum(euros), 0)::bigint from fund_payment where pledge = of_pledge
$$;

-- Under the lock of the pledge: two payments recorded at once wait for one another.
create function take_payment() returns trigger language plpgsql as $$
declare
  promised resource;
begin
  select * into promised from resource where resource = new.pledge for no key update;
  if promised.kind <> 'pledge' or promised.state <> 'published' then
    raise check_violation using constraint = 'still_pledged', message = 'ce n’est pas, ou plus, promis';
  end if;
  if new.received_on > (moment_said() at time zone 'Europe/Paris')::date then
    raise check_violation using constraint = 'received_by_then', message = 'un jour qui n’est pas à venir est attendu';
  end if;
  if received_of(new.pledge) + new.euros > euros_of(promised.details, 'amount') then
    raise check_violation using constraint = 'never_more_than_pledged', message = 'plus que ce qui est promis';
  end if;
  new.entry := write_entry('payment', format('Versement de %s, reçu le %s',
      (select left(nom, 200) from organisation where organisation = promised.organisation),
      to_char(new.received_on, 'DD/MM/YYYY')),
    ledger_account_of('donor', promised.organisation, null, promised.demonstration),
    ledger_account_of('available', null, null, promised.demonstration), new.euros::bigint * 100);
  return new;
end $$;
create trigger take_payment before insert on fund_payment for each row execute function take_payment();

-- The act `pay` is said before.
create function end_pledge() returns trigger language plpgsql as $$
begin
  update resource set state = 'paid'
  where resource = new.pledge and euros_of(details, 'amount') = received_of(new.pledge);
  return null;
end $$;
create trigger end_pledge after insert on fund_payment for each row execute function end_pledge();

-- What is promised to the projects of a call, in euros.
create function granted_in(call bigint) returns bigint language sql stable as $$
  select coalesce(sum(euros_of(details, 'granted')), 0)::bigint from uptake
  where resource = call and state in ('granted', 'advanced', 'reported', 'settled', 'unreported')
$$;

-- What is written anew is never under what was received, or granted.
create function hold_fund_sums() returns trigger language plpgsql as $$
begin
  if euros_of(new.details, 'amount') < received_of(new.resource) or euros_of(new.details, 'budget') < (case
      when new.kind = 'call' then granted_in(new.resource) else 0 end) then
    raise check_violation using constraint = 'not_under_what_was_done', message = 'moins que ce qui est déjà reçu ou accordé';
  end if;
  return null;
end $$;
create trigger hold_fund_sums after update of details on resource
for each row when (new.kind in ('pledge', 'call')) execute function hold_fund_sums();

-- A venue has one application to a call.
create unique index one_application on uptake (resource, venue)
where kind = 'call' and state not in ('withdrawn', 'lapsed', 'refused');

create function hold_grant_application() returns trigger language plpgsql as $$
declare
  call resource;
  asker venue;
  today date;
begin
  select * into call from resource where resource = new.resource;
  select * into asker from venue where number = new.venue;
  today := day_in(new.venue, moment_said());
  if today < call.starts_on or today > call.ends_on then
    raise check_violation using constraint = 'call_days', message = 'hors des jours de l’appel';
  end if;
  if asker.demonstration and not call.demonstration then
    raise check_violation using constraint = 'real_money', message = 'ce lieu est un exemple';
  end if;
  if euros_of(new.details, 'amount') > programme_rule('fonds', 'grant_most')::bigint then
    raise check_violation using constraint = 'grant_most', message = programme_rule('fonds', 'grant_most');
  end if;
  if euros_of(new.details, 'amount') not between 1 and euros_in(new.details -> 'lines') then
    raise check_violation using constraint = 'within_lines', message = 'plus que le budget du projet';
  end if;
  return null;
end $$;
create trigger hold_grant_application after insert on uptake for each row when (new.kind = 'call') execute function hold_grant_application();

-- The committee. A member says of each application whether it touches an interest of theirs (null: none), then votes.
create table fund_declaration (
  uptake bigint not null references uptake on delete cascade,
  person text not null references person on delete cascade,
  interest text check (length(trim(interest)) between 3 and 500),
  declared_at timestamptz not null default now(),
  primary key (uptake, person)
);
create index on fund_declaration (person);
-- A vote that was given counts, also once the person is erased.
create table fund_vote (
  vote bigint generated always as identity primary key,
  uptake bigint not null references uptake on delete cascade,
  person text references person on delete set null,
  yes boolean not null,
  -- What it grants: what the instruction proposes, which carry_sum says.
  euros integer check (euros > 0),
  reason text not null check (length(trim(reason)) between 3 and 2000),
  voted_at timestamptz not null default now(),
  unique (uptake, person),
  check ((euros is not null) = yes)
);
create index on fund_vote (person) where person is not null;

-- An interest of theirs, their own venue, or their own opinion on it: who instructs does not judge.
create function is_barred(which uptake, who text) returns boolean language sql stable as $$
  select exists (select from fund_declaration one where one.uptake = which.uptake and person = who and interest is not null)
    or exists (select from mandate where person = who and role = 'steward' and venue = which.venue)
    or exists (select from move where move.uptake = which.uptake and act = 'instruct' and person = who)
$$;

-- The opinion proposes the sum that is voted on.
create function hold_proposed() returns trigger language plpgsql as $$
begin
  if euros_of(new.details, 'proposed') not between 1 and euros_of(new.details, 'amount') then
    raise check_violation using constraint = 'proposed_within_asked', message = 'plus que ce qui est demandé';
  end if;
  return null;
end $$;
create trigger hold_proposed after update of state on uptake for each row
when (new.kind = 'call' and old.state = 'asked' and new.state = 'instructed') execute function hold_proposed();

create function carry_sum() returns trigger language plpgsql as $$
begin
  new.euros := case when new.yes then (select euros_of(details, 'proposed') from uptake where uptake = new.uptake) end;
  return new;
end $$;
create trigger carry_sum before insert or update of yes on fund_vote for each row execute function carry_sum();

-- Under the lock of the application: no vote comes while it is being decided.
create function hold_committee() returns trigger language plpgsql as $$
declare
  asked uptake;
  call resource;
begin
  if tg_op = 'UPDATE' and new.person is null then return new; end if;
  select * into asked from uptake where uptake = new.uptake for no key update;
  select * into call from resource where resource = asked.resource;
  if asked.kind <> 'call' or asked.state not in ('asked', 'instructed')
    or tg_table_name = 'fund_vote' and (asked.state <> 'instructed' or call.state <> 'instructing') then
    raise check_violation using constraint = 'voting_open', message = 'ce n’est pas, ou plus, au vote';
  end if;
  -- What is invented is voted on by nobody.
  if new.person is null and call.demonstration then return new; end if;
  if not exists (select from mandate where person = new.person and role = 'committee') then
    raise check_violation using constraint = 'committee_member', message = 'le comité seul vote';
  end if;
  if tg_table_name = 'fund_declaration' then return new; end if;
  if not exists (select from fund_declaration one where one.uptake = new.uptake and one.person = new.person) then
    raise check_violation using constraint = 'interests_declared', message = 'les intérêts se déclarent avant de voter';
  end if;
  if is_barred(asked, new.person) then
    raise check_violation using constraint = 'no_interest', message = 'un intérêt déclaré écarte du vote';
  end if;
  return new;
end $$;
create trigger hold_committee before insert or update on fund_vote for each row execute function hold_committee();
create trigger hold_committee before insert or update on fund_declaration for each row execute function hold_committee();

-- An interest that is declared takes the vote back.
create function strike_vote() returns trigger language plpgsql as $$
begin
  delete from fund_vote where uptake = new.uptake and person = new.person;
  return null;
end $$;
create trigger strike_vote after insert or update on fund_declaration
for each row when (new.interest is not null) execute function strike_vote();

create function fund_quorum() returns bigint language sql stable as $$ select programme_rule('fonds', 'quorum')::bigint $$;

-- A decision is what the votes say, once there are enough; who records it is not barred.
create function hold_decision() returns trigger language plpgsql as $$
declare
  call resource;
  ayes bigint;
  noes bigint;
begin
  select * into call from resource where resource = new.resource for no key update;
  select count(*) filter (where yes), count(*) filter (where not yes) into ayes, noes from fund_vote where uptake = new.uptake;
  if call.state <> 'instructing' then
    raise check_violation using constraint = 'call_instructing', message = 'l’appel n’est pas en instruction';
  end if;
  if is_barred(new, nullif(current_setting('app.person', true), '')) then
    raise check_violation using constraint = 'no_interest', message = 'un intérêt déclaré écarte du vote';
  end if;
  if ayes + noes < fund_quorum() then
    raise check_violation using constraint = 'fund_quorum', message = format('%s voix sur les %s nécessaires', ayes + noes, fund_quorum());
  end if;
  if (new.state = 'granted') <> (ayes > noes) then
    raise check_violation using constraint = 'fund_majority', message = format('%s pour, %s contre', ayes, noes);
  end if;
  if new.state = 'granted' and exists (select from fund_vote
      where uptake = new.uptake and euros <> euros_of(new.details, 'granted')) then
    raise check_violation using constraint = 'granted_as_voted', message = 'ce n’est pas la somme votée';
  end if;
  return null;
end $$;
create trigger fund_decision after update of state on uptake for each row
when (new.kind = 'call' and old.state = 'instructed' and new.state in ('granted', 'refused'))
execute function hold_decision();

-- The first part sets the day of the report; before it has passed, nothing is closed for want of one.
create function date_report() returns trigger language plpgsql as $$
declare
  today date := day_in(new.venue, moment_said());
begin
  if new.state = 'advanced' then
    new.details := new.details || jsonb_build_object('report_by',
      (today + make_interval(months => programme_rule('fonds', 'report_months')::int))::date);
  elsif today <= (new.details ->> 'report_by')::date then
    raise check_violation using constraint = 'report_due', message = to_char((new.details ->> 'report_by')::date, 'DD/MM/YYYY');
  end if;
  return new;
end $$;
create trigger date_report before update of state on uptake for each row
when (new.kind = 'call' and old.state <> new.state and new.state in ('advanced', 'unreported'))
execute function date_report();

-- Moves money of a project, where there is any to move.
create function move_money(one uptake, did text, said text, from_kind text, to_kind text, cents bigint) returns void
language plpgsql as $$
declare
  invented boolean := (select demonstration from resource where resource = one.resource);
  account_of bigint[] := array(
    select ledger_account_of(kind, null, case when kind <> 'available' then one.uptake end, invented)
    from unnest(array[from_kind, to_kind]) with ordinality kinds (kind, place) order by place);
begin
  if cents > 0 then
    perform write_entry(did, format('%s : %s', said, (select left(nom, 200) from venue where number = one.venue)),
      account_of[1], account_of[2], cents);
  end if;
end $$;

create function move_fund_money() returns trigger language plpgsql as $$
declare
  granted bigint := euros_of(new.details, 'granted') * 100;
  used bigint := euros_in(new.details -> 'used') * 100;
  rest bigint;
begin
  if new.state = 'granted' then
    if granted_in(new.resource) > (select euros_of(details, 'budget') from resource where resource = new.resource) then
      raise check_violation using constraint = 'within_budget', message = 'plus que le budget de l’appel';
    end if;
    perform move_money(new, 'grant', 'Aide accordée', 'available', 'committed', granted);
  elsif new.state = 'advanced' then
    perform move_money(new, 'part', 'Première part versée', 'committed', 'paid',
      round(granted * programme_rule('fonds', 'first_part')::numeric / 100)::bigint);
  elsif new.state = 'reported' then
    if used > granted then
      raise check_violation using constraint = 'used_within_grant', message = 'plus que ce qui est accordé';
    end if;
    -- What comes after the grant was closed is of what was paid alone: the rest is the fund's again.
    if old.state = 'unreported' and used > balance_of('paid', new.uptake) then
      raise check_violation using constraint = 'used_within_paid', message = 'plus que ce qui a été versé';
    end if;
    perform move_money(new, 'use', 'Emploi rapporté', 'paid', 'used', least(used, balance_of('paid', new.uptake)));
  elsif new.state = 'settled' then
    rest := used - balance_of('used', new.uptake);
    perform move_money(new, 'part', 'Solde versé', 'committed', 'paid', rest);
    perform move_money(new, 'use', 'Emploi rapporté', 'paid', 'used', rest);
    perform move_money(new, 'return', 'Revenu au fonds, non versé', 'committed', 'available', balance_of('committed', new.uptake));
    perform move_money(new, 'return', 'Rendu au fonds, non dépensé', 'paid', 'available', balance_of('paid', new.uptake));
  elsif new.state = 'unreported' then
    perform move_money(new, 'return', 'Revenu au fonds, faute de compte rendu', 'committed', 'available',
      balance_of('committed', new.uptake));
  elsif new.state = 'recovered' then
    perform move_money(new, 'return', 'Rendu au fonds, faute de compte rendu', 'paid', 'available',
      balance_of('paid', new.uptake));
  elsif old.state = 'granted' then
    perform move_money(new, 'return', 'Aide à laquelle le lieu renonce', 'committed', 'available',
      balance_of('committed', new.uptake));
  end if;
  return null;
end $$;
-- After fund_decision, by its name.
create trigger fund_money after update of state on uptake for each row
when (new.kind = 'call' and old.state <> new.state) execute function move_fund_money();

-- Each entry as anyone reads it: of whom, of which project, never of a person.
create view ledger_public as
select entry.entry, entry.act, entry.says, to_char(made_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as made_on,
  account.kind as account, donor.nom as organisation, account.project::int, call.title as call,
  venue.nom as venue, cents, account.demonstration
from ledger_entry entry join ledger_line using (entry) join ledger_account account using (account)
left join organisation donor on donor.organisation = account.organisation
left join uptake on uptake.uptake = account.project
left join resource call on call.resource = uptake.resource
left join venue on venue.number = uptake.venue;
