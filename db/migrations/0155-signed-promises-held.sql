-- As of 0145, of what was promised and of the articles too: words of a signed agreement that were written here in a hurry are
-- corrected by saying why, and all read it. Where a commitment stands is said freely.
create or replace function record_agreement() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(new);
begin
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record, reason)
  values (new.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, new.version, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[],
    case when tg_op = 'UPDATE' and tg_argv[0] in ('agreement', 'party', 'article', 'commitment')
      then nullif(trim(current_setting('app.note', true)), '') end);
  return null;
end $$;
create or replace function hold_signed() returns trigger language plpgsql as $$
declare
  counted constant text[] := '{version,updated_at,state,note,said_by,said_at}';
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
create trigger hold_signed before update on agreement_article for each row execute function hold_signed();
create trigger hold_signed before update on agreement_commitment for each row execute function hold_signed();
