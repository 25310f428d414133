-- Opened by mistake, or settled by itself: who opened a dispute withdraws it, and says why; it stays on the register.
alter table dispute add column withdrawn_because text check (length(trim(withdrawn_because)) between 10 and 2000);
alter table dispute drop constraint dispute_state_check;
alter table dispute add constraint dispute_state_check check (state in ('ouvert', 'accord', 'tribunaux', 'retiré'));
alter table dispute add constraint dispute_withdrawn check ((state = 'retiré') = (withdrawn_because is not null));

create or replace function hold_dispute() returns trigger language plpgsql as $$
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
  if to_jsonb(new) - '{person,state,closed_at,amicable_until,withdrawn_because}'::text[] <> to_jsonb(old) - '{person,state,closed_at,amicable_until,withdrawn_because}'::text[]
    or new.person is distinct from old.person and new.person is not null
    or old.state <> 'ouvert' and (new.state, new.closed_at, new.withdrawn_because) is distinct from (old.state, old.closed_at, old.withdrawn_because) then
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
