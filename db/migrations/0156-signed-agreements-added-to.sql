-- What is added to a signed agreement is in an amendment whose day has come, or was left out of what is recorded here, and
-- says why: an article and a promise as a party. Of a party that comes in, someone can speak. One that came in by mistake is
-- taken out, saying why, as long as it has done nothing.
alter table agreement_article add amendment bigint,
  add foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) deferrable initially deferred;
alter table agreement_commitment add amendment bigint,
  add foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) deferrable initially deferred;
create index on agreement_article (agreement, amendment) where amendment is not null;
create index on agreement_commitment (agreement, amendment) where amendment is not null;

create function amendment_numbered(of_agreement bigint, one integer) returns bigint language plpgsql stable as $$
declare
  found bigint;
begin
  select amendment into found from agreement_amendment where agreement = of_agreement and number = one;
  if found is null and one is not null then
    raise check_violation using constraint = 'amendment_known', message = 'no amendment has this number';
  end if;
  return found;
end $$;

create function says_why() returns boolean language sql stable as $$
  select length(trim(coalesce(current_setting('app.note', true), ''))) >= 10
$$;

create or replace function comes_in_by_amendment() returns trigger language plpgsql as $$
declare
  is_signed boolean;
begin
  select day_has_come(signed_on) and not (version = 1 and xmin = pg_current_xact_id()::xid) into is_signed
  from agreement where agreement = new.agreement for share;
  if not is_signed then return new; end if;
  if new.amendment is null and tg_table_name <> 'agreement_party' and says_why() then return new; end if;
  if not exists (
    select from agreement_amendment where agreement = new.agreement and amendment = new.amendment
      and withdrawn_why is null and day_has_come(effective_on)
  ) then
    raise check_violation using constraint = 'comes_in_by_amendment', column = tg_table_name,
      message = 'what comes into a signed agreement comes by an amendment';
  end if;
  return new;
end $$;
create trigger comes_in_by_amendment before insert on agreement_article for each row execute function comes_in_by_amendment();
create trigger comes_in_by_amendment before insert on agreement_commitment for each row execute function comes_in_by_amendment();

-- A party that comes by an amendment says who speaks for it: its silence would keep everything from being decided.
alter table agreement_party add constraint spoken_for check (amendment is null or coalesce(party, organisation::text) is not null) not valid;

create or replace function hold_who_came_in() returns trigger language plpgsql as $$
begin
  if exists (select from agreement_party where agreement = new.agreement and amendment = new.amendment)
    or exists (select from agreement_article where agreement = new.agreement and amendment = new.amendment)
    or exists (select from agreement_commitment where agreement = new.agreement and amendment = new.amendment) then
    raise check_violation using constraint = 'hold_who_came_in', message = 'something came in by this amendment';
  end if;
  return new;
end $$;

-- As of 0141; what came in by an amendment, or was added afterwards, and was no part of what was signed, is taken out by saying why.
create or replace function only_while_prepared() returns trigger language plpgsql as $$
declare
  came_in constant boolean := to_jsonb(old) ->> 'amendment' is not null;
begin
  -- An invented agreement goes whole, and what is of it with it.
  if pg_trigger_depth() > 1 then return old; end if;
  if exists (select from agreement where agreement = old.agreement and signed_on is not null) then
    if came_in and says_why() then return old; end if;
    raise check_violation using constraint = case when came_in then 'corrected_with_reason' else 'stays_in_signed' end,
      message = 'of what is signed nothing is taken out';
  end if;
  return old;
end $$;

create or replace function record_taken_out() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(old);
begin
  if not exists (select from agreement where agreement = old.agreement) then return null; end if;
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record, reason)
  values (old.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, old.version + 1, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[] || '{"taken_out": true}',
    case when says_why() then trim(current_setting('app.note', true)) end);
  return null;
end $$;

-- As of 0155; why something was added to what was signed, too.
create or replace function record_agreement() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(new);
  corrects constant boolean := tg_argv[0] in ('article', 'commitment') or tg_op = 'UPDATE' and tg_argv[0] in ('agreement', 'party');
  is_signed constant boolean := exists (select from agreement where agreement = new.agreement and day_has_come(signed_on));
begin
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record, reason)
  values (new.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, new.version, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[],
    case when corrects and is_signed then nullif(trim(current_setting('app.note', true)), '') end);
  return null;
end $$;
