-- The day on which money changed hands, beside that of the act that says so; what an act is about to move, said before it
-- is done; a payment that was recorded by mistake; and what a donor is told of how to pay.
alter table programme add column how_to_pay text check (length(trim(how_to_pay)) between 10 and 2000);
comment on column programme.how_to_pay is 'to those who have promised money to it';

alter table ledger_entry add column paid_on date, add column reverses bigint unique references ledger_entry;
comment on column ledger_entry.paid_on is 'the day on which money changed hands; null where none did, and where it was not asked yet';
alter table ledger_entry disable trigger refuse_edit;
update ledger_entry set paid_on = received_on from fund_payment where fund_payment.entry = ledger_entry.entry;
alter table ledger_entry enable trigger refuse_edit;

drop function write_entry(text, text, bigint, bigint, bigint);
-- As of 0052, with the day of payment, and the entry that it takes back.
create function write_entry(act text, says text, from_account bigint, to_account bigint, cents bigint,
  paid_on date default null, reverses bigint default null) returns bigint
language plpgsql as $$
declare
  written bigint;
begin
  perform from ledger_account where account in (from_account, to_account) order by account for no key update;
  insert into ledger_entry (act, says, actor, paid_on, reverses)
  values (write_entry.act, write_entry.says, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    write_entry.paid_on, write_entry.reverses)
  returning entry into written;
  insert into ledger_line (entry, account, cents)
  select written, account, moved from (values (from_account, -write_entry.cents), (to_account, write_entry.cents)) as line (account, moved)
  order by account;
  return written;
end $$;

-- An entry is made at the moment that is said: what is invented is spread over a year.
alter table ledger_entry alter column made_at set default moment_said();

create or replace view ledger_public as
select entry.entry, entry.act, entry.says, to_char(made_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as made_on,
  account.kind as account, donor.nom as organisation, account.project::int, call.title as call,
  venue.nom as venue, cents, account.demonstration, to_char(paid_on, 'YYYY-MM-DD') as paid_on, reverses::int
from ledger_entry entry join ledger_line using (entry) join ledger_account account using (account)
left join organisation donor on donor.organisation = account.organisation
left join uptake on uptake.uptake = account.project
left join resource call on call.resource = uptake.resource
left join venue on venue.number = uptake.venue;

-- What an application moves as it passes from a state to another, in the order of the entries.
create function fund_moves(one uptake, was text, becomes text)
returns table (act text, says text, from_kind text, to_kind text, cents bigint) language plpgsql stable as $$
declare
  granted bigint := euros_of(one.details, 'granted') * 100;
  used bigint := euros_in(one.details -> 'used') * 100;
  committed bigint := balance_of('committed', one.uptake);
  paid bigint := balance_of('paid', one.uptake);
  rest bigint := greatest(0, used - balance_of('used', one.uptake));
begin
  case becomes
    when 'granted' then return query values ('grant', 'Aide accordée', 'available', 'committed', granted);
    when 'advanced' then return query values ('part', 'Première part versée', 'committed', 'paid',
      round(granted * programme_rule('fonds', 'first_part')::numeric / 100)::bigint);
    when 'reported' then return query values ('use', 'Emploi rapporté', 'paid', 'used', least(used, paid));
    when 'settled' then return query values ('part', 'Solde versé', 'committed', 'paid', rest),
      ('use', 'Emploi rapporté', 'paid', 'used', rest),
      ('return', 'Revenu au fonds, non versé', 'committed', 'available', committed - rest),
      ('return', 'Rendu au fonds, non dépensé', 'paid', 'available', paid);
    when 'unreported' then
      return query values ('return', 'Revenu au fonds, faute de compte rendu', 'committed', 'available', committed);
    when 'recovered' then
      return query values ('return', 'Rendu au fonds, faute de compte rendu', 'paid', 'available', paid);
    else
      if was = 'granted' then
        return query values ('return', 'Aide à laquelle le lieu renonce', 'committed', 'available', committed);
      end if;
  end case;
end $$;

-- Whether money changes hands: all else is between accounts.
create function is_payment(from_kind text, to_kind text) returns boolean language sql immutable as $$
  select to_kind = 'paid' or from_kind = 'paid' and to_kind = 'available'
$$;

drop function move_money(uptake, text, text, text, text, bigint);
create function move_money(one uptake, did text, said text, from_kind text, to_kind text, cents bigint, paid_on date) returns void
language plpgsql as $$
declare
  invented boolean := (select demonstration from resource where resource = one.resource);
  account_of bigint[] := array(
    select ledger_account_of(kind, null, case when kind <> 'available' then one.uptake end, invented)
    from unnest(array[from_kind, to_kind]) with ordinality kinds (kind, place) order by place);
begin
  perform write_entry(did, format('%s : %s', said, (select left(nom, 200) from venue where number = one.venue)),
    account_of[1], account_of[2], cents, paid_on);
end $$;

-- The day of payment is said with the act, under the name of the state that it leads to: since the grant, and since the
-- payment before, until today.
create function hold_paid_day(one uptake, day date) returns void language plpgsql as $$
declare
  today date := day_in(one.venue, moment_said());
  first date := least(today, coalesce(greatest(day_of_state(one, 'granted'),
    case when one.state <> 'advanced' then (one.details ->> 'advanced_on')::date end), today));
begin
  if day is null or day not between first and today then
    raise check_violation using constraint = 'paid_day', column = one.state || '_on',
      message = case when first = today then format('le %s est attendu', to_char(today, 'DD/MM/YYYY'))
        else format('un jour du %s au %s est attendu', to_char(first, 'DD/MM/YYYY'), to_char(today, 'DD/MM/YYYY')) end;
  end if;
end $$;

create or replace function move_fund_money() returns trigger language plpgsql as $$
declare
  used bigint := euros_in(new.details -> 'used') * 100;
  day date := (new.details ->> (new.state || '_on'))::date;
  one record;
begin
  if new.state = 'granted'
    and granted_in(new.resource) > (select euros_of(details, 'budget') from resource where resource = new.resource) then
    raise check_violation using constraint = 'within_budget', message = 'plus que le budget de l’appel';
  end if;
  if new.state = 'reported' and used > euros_of(new.details, 'granted') * 100 then
    raise check_violation using constraint = 'used_within_grant', message = 'plus que ce qui est accordé';
  end if;
  -- What comes after the grant was closed is of what was paid alone: the rest is the fund's again.
  if new.state = 'reported' and old.state = 'unreported' and used > balance_of('paid', new.uptake) then
    raise check_violation using constraint = 'used_within_paid', message = 'plus que ce qui a été versé';
  end if;
  for one in select * from fund_moves(new, old.state, new.state) where cents > 0 loop
    if is_payment(one.from_kind, one.to_kind) then perform hold_paid_day(new, day); end if;
    perform move_money(new, one.act, one.says, one.from_kind, one.to_kind, one.cents,
      case when is_payment(one.from_kind, one.to_kind) then day end);
  end loop;
  return null;
end $$;

-- As of 0057, and the entry bears the day.
create or replace function take_payment() returns trigger language plpgsql as $$
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
  new.entry := write_entry('payment', format('Versement de %s',
      (select left(nom, 200) from organisation where organisation = promised.organisation)),
    ledger_account_of('donor', promised.organisation, null, promised.demonstration),
    ledger_account_of('available', null, null, promised.demonstration), new.euros::bigint * 100, new.received_on);
  return new;
end $$;

-- A payment that was recorded by mistake: another entry takes it back, for a reason that all read, and both stay.
create table fund_reversal (
  payment bigint primary key references fund_payment on delete restrict,
  reason text not null check (length(trim(reason)) between 3 and 200),
  entry bigint not null unique references ledger_entry,
  recorded_at timestamptz not null default moment_said()
);
create trigger refuse_edit before update or delete on fund_reversal for each row execute function refuse_edit();

create or replace function received_of(of_pledge bigint) returns bigint language sql stable as $$
  select coalesce(sum(euros), 0)::bigint from fund_payment where pledge = of_pledge
    and not exists (select from fund_reversal where fund_reversal.payment = fund_payment.payment)
$$;

-- Under the lock of the pledge. Where the money is granted already, the balance refuses (never_negative).
create function reverse_payment() returns trigger language plpgsql as $$
declare
  taken fund_payment;
  promised resource;
begin
  select * into taken from fund_payment where payment = new.payment;
  select * into promised from resource where resource = taken.pledge for no key update;
  new.entry := write_entry('reversal', format('Versement annulé, de %s : %s',
      (select left(nom, 200) from organisation where organisation = promised.organisation), new.reason),
    ledger_account_of('available', null, null, promised.demonstration),
    ledger_account_of('donor', promised.organisation, null, promised.demonstration), taken.euros::bigint * 100,
    null, taken.entry);
  return new;
end $$;
create trigger reverse_payment before insert on fund_reversal for each row execute function reverse_payment();

-- What was paid in whole is promised again. The act `reverse` is said before.
create function promise_again() returns trigger language plpgsql as $$
begin
  update resource set state = 'published'
  where state = 'paid' and resource = (select pledge from fund_payment where payment = new.payment);
  return null;
end $$;
create trigger promise_again after insert on fund_reversal for each row execute function promise_again();

-- As of 0057, and what takes an invented payment back goes with it.
create or replace function refuse_edit() returns trigger language plpgsql as $$
declare
  row jsonb := to_jsonb(old);
begin
  if tg_op = 'DELETE' and (case tg_table_name
      when 'ledger_account' then (row ->> 'demonstration')::boolean
      when 'ledger_line' then exists (select from ledger_account where account = (row ->> 'account')::bigint and demonstration)
      when 'ledger_entry' then not exists (select from ledger_line where entry = (row ->> 'entry')::bigint)
      when 'fund_reversal' then exists (select from fund_payment join resource on resource = pledge
        where payment = (row ->> 'payment')::bigint and demonstration)
      else exists (select from resource where resource = (row ->> 'pledge')::bigint and demonstration) end) then
    return old;
  end if;
  raise check_violation using constraint = 'nothing_edited', message = 'une écriture ne se corrige que par une autre';
end $$;
create or replace function forget_invented_money() returns void language plpgsql as $$
begin
  delete from fund_reversal using fund_payment, resource
  where fund_payment.payment = fund_reversal.payment and resource = pledge and demonstration;
  delete from fund_payment using resource where resource.resource = pledge and demonstration;
  delete from ledger_line using ledger_account one where one.account = ledger_line.account and demonstration;
  delete from ledger_entry where not exists (select from ledger_line where ledger_line.entry = ledger_entry.entry);
  delete from ledger_account where demonstration;
end $$;

-- As of 0067, but that a step is confirmed from its day on: before, it is not done.
create or replace function hold_confirmation() returns trigger language plpgsql as $$
declare
  due date;
  going text;
  what text;
begin
  select due_on, state, step.kind into due, going, what from step join uptake using (uptake)
  where step = new.step for no key update of uptake;
  if not (going = 'running' or what = 'end' and going in ('parting', 'contested')) then
    raise check_violation using constraint = 'post_goes_on', message = 'a step is confirmed while the post goes on';
  end if;
  if (new.confirmed_at at time zone 'Europe/Paris')::date < due then
    raise check_violation using constraint = 'step_to_come', message = 'a step is not confirmed before its day';
  end if;
  return new;
end $$;
