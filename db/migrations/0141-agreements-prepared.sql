-- While an agreement is prepared, what was put in it by mistake is taken out; its history says so. Once it is signed, nothing
-- is: a commitment that is no more is « sans objet », a party leaves by a letter, an article changes by an amendment.
create function only_while_prepared() returns trigger language plpgsql as $$
begin
  -- An invented agreement goes whole, and what is of it with it.
  if pg_trigger_depth() > 1 then return old; end if;
  if exists (select from agreement where agreement = old.agreement and signed_on is not null) then
    raise check_violation using constraint = 'stays_in_signed', message = 'of what is signed nothing is taken out';
  end if;
  return old;
end $$;

create function record_taken_out() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(old);
begin
  if not exists (select from agreement where agreement = old.agreement) then return null; end if;
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record)
  values (old.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, old.version + 1, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[] || '{"taken_out": true}');
  return null;
end $$;

-- Its commitments are not lost with it, unseen.
create function empty_article() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 and exists (
    select from agreement_commitment where agreement = old.agreement and article = old.article
  ) then
    raise check_violation using constraint = 'empty_article', message = 'an article is taken out without commitments';
  end if;
  return old;
end $$;

create trigger empty_article before delete on agreement_article for each row execute function empty_article();
create trigger only_while_prepared before delete on agreement_party for each row execute function only_while_prepared();
create trigger only_while_prepared before delete on agreement_article for each row execute function only_while_prepared();
create trigger only_while_prepared before delete on agreement_commitment for each row execute function only_while_prepared();
create trigger record_taken_out after delete on agreement_party
for each row execute function record_taken_out('party', 'agreement_party');
create trigger record_taken_out after delete on agreement_article
for each row execute function record_taken_out('article', 'article');
create trigger record_taken_out after delete on agreement_commitment
for each row execute function record_taken_out('commitment', 'commitment');

-- An article that was taken out and comes back goes on counting its versions.
create function version_goes_on() returns trigger language plpgsql as $$
begin
  select coalesce(max(version), 0) + 1 into new.version from agreement_history
  where agreement = new.agreement and subject = 'article' and item = new.article;
  return new;
end $$;
create trigger version_goes_on before insert on agreement_article for each row execute function version_goes_on();

-- Looked at in the end: what is signed at once has its parties in the same transaction.
create function signed_by_two() returns trigger language plpgsql as $$
begin
  if (select count(*) from agreement_party where agreement = new.agreement) < 2
    and exists (select from agreement where agreement = new.agreement) then
    raise check_violation using constraint = 'signed_by_two', message = 'an agreement is between two at least';
  end if;
  return null;
end $$;
create constraint trigger signed_by_two after insert or update of signed_on on agreement
deferrable initially deferred for each row when (new.signed_on is not null) execute function signed_by_two();
