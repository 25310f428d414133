-- What is signed is not rewritten in silence: a correction says why, and all read it; a party comes in by an amendment.

alter table agreement_history add reason text check (length(trim(reason)) between 10 and 500);

-- The day of a signature, of a letter, of an acknowledgement has come; null has not.
create function day_has_come(day date) returns boolean language sql stable as $$
  select coalesce(day <= (moment_said() at time zone 'Europe/Paris')::date, false)
$$;

create or replace function record_agreement() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(new);
begin
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record, reason)
  values (new.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, new.version, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[],
    case when tg_op = 'UPDATE' and tg_argv[0] in ('agreement', 'party') then nullif(trim(current_setting('app.note', true)), '') end);
  return null;
end $$;

-- Of an agreement that is signed, its words and those of its parties: `app.note` says why they are corrected.
create function hold_signed() returns trigger language plpgsql as $$
declare
  counted constant text[] := '{version,updated_at}';
  signed date;
begin
  if tg_table_name = 'agreement' then signed := to_jsonb(old) ->> 'signed_on';
  else select signed_on into signed from agreement where agreement = old.agreement for share;
  end if;
  if day_has_come(signed) and to_jsonb(new) - counted <> to_jsonb(old) - counted
    and length(trim(coalesce(current_setting('app.note', true), ''))) < 10 then
    raise check_violation using constraint = 'corrected_with_reason', message = 'what is signed is corrected by saying why';
  end if;
  return new;
end $$;
create trigger hold_signed before update on agreement for each row execute function hold_signed();
create trigger hold_signed before update on agreement_party for each row execute function hold_signed();

-- A correction makes of a signature no project, and leaves what followed it after it.
create function hold_signature_day() returns trigger language plpgsql as $$
declare
  first date;
begin
  if day_has_come(old.signed_on) and not day_has_come(new.signed_on) then
    raise check_violation using constraint = 'signature_has_come', message = 'what is signed is not to be signed';
  end if;
  select min(day) into first from (
    select least(signed_on, says_on) from agreement_amendment where agreement = new.agreement and withdrawn_why is null
    union all select sent_on from agreement_denunciation where agreement = new.agreement and withdrawn_why is null
  ) as life (day);
  if first < new.signed_on then
    raise check_violation using constraint = 'signed_before_its_life', message = to_char(first, 'DD/MM/YYYY');
  end if;
  return new;
end $$;
create trigger hold_signature_day before update on agreement for each row
when (new.signed_on is distinct from old.signed_on) execute function hold_signature_day();

alter table agreement_party add amendment bigint,
  add foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) deferrable initially deferred;
create index on agreement_party (agreement, amendment) where amendment is not null;

-- Whoever enters an agreement that was signed long ago is there from the start; so are its parties, in that transaction.
create function comes_in_by_amendment() returns trigger language plpgsql as $$
declare
  is_signed boolean;
begin
  select day_has_come(signed_on) and not (version = 1 and xmin = pg_current_xact_id()::xid) into is_signed
  from agreement where agreement = new.agreement for share;
  if is_signed and not exists (
    select from agreement_amendment where agreement = new.agreement and amendment = new.amendment
      and withdrawn_why is null and day_has_come(effective_on)
  ) then
    raise check_violation using constraint = 'comes_in_by_amendment', message = 'a party comes into what is signed by an amendment';
  end if;
  return new;
end $$;
create trigger comes_in_by_amendment before insert on agreement_party for each row execute function comes_in_by_amendment();

-- The amendment that a party came in by stays, as that party does.
create function hold_who_came_in() returns trigger language plpgsql as $$
begin
  if exists (select from agreement_party where agreement = new.agreement and amendment = new.amendment) then
    raise check_violation using constraint = 'hold_who_came_in', message = 'a party came in by this amendment';
  end if;
  return new;
end $$;
create trigger hold_who_came_in before update on agreement_amendment for each row
when (old.withdrawn_why is null and new.withdrawn_why is not null) execute function hold_who_came_in();

-- What is recorded has happened: neither an amendment, nor a letter, nor its acknowledgement is to come.
create function has_come() returns trigger language plpgsql as $$
declare
  day constant date := (to_jsonb(new) ->> tg_argv[0])::date;
begin
  if day is not null and not day_has_come(day) then
    raise check_violation using constraint = 'has_come', column = tg_argv[0], message = 'what is recorded has happened';
  end if;
  return new;
end $$;
create trigger has_come before insert on agreement_amendment for each row execute function has_come('signed_on');
create trigger has_come before insert on agreement_denunciation for each row execute function has_come('sent_on');
create trigger acknowledgement_has_come before insert or update of acknowledged_on on agreement_denunciation
for each row execute function has_come('acknowledged_on');
-- An amendment may hold from before its own signature, never from before the agreement's.
create trigger effect_after_signature before insert on agreement_amendment for each row execute function after_signature('says_on');
