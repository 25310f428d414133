-- A letter that a party sent is withdrawn by who speaks for it. Whoever runs the directory withdraws only what they recorded
-- in the name of a party that nobody speaks for here.
alter table agreement_denunciation add recorded_for boolean not null default false;
comment on column agreement_denunciation.recorded_for is 'by someone who does not speak for the party that sent it';

alter table agreement_denunciation disable trigger user;
update agreement_denunciation as letter set recorded_for = true from agreement_history as said
where said.agreement = letter.agreement and subject = 'denunciation' and item = denunciation and said.version = 1
  and actor = 'exploitation';
alter table agreement_denunciation enable trigger user;

create function recorded_for() returns trigger language plpgsql as $$
begin
  new.recorded_for := not speaks_for(nullif(current_setting('app.person', true), ''), new.agreement_party);
  return new;
end $$;
create trigger recorded_for before insert on agreement_denunciation for each row execute function recorded_for();

create function may_withdraw_letter(whom text, which bigint) returns boolean language sql stable as $$
  select exists (
    select from agreement_denunciation as letter where denunciation = which and withdrawn_why is null
      and (speaks_for(whom, letter.agreement_party)
        or recorded_for and exists (select from mandate where person = whom and role = 'operator')
          and not exists (select from mandate where speaks_for(person, letter.agreement_party)))
  )
$$;

create function withdrawn_by_sender() returns trigger language plpgsql as $$
begin
  if not may_withdraw_letter(nullif(current_setting('app.person', true), ''), old.denunciation) then
    raise check_violation using constraint = 'withdrawn_by_sender', message = 'a letter is withdrawn by the party that sent it';
  end if;
  return new;
end $$;
create trigger withdrawn_by_sender before update on agreement_denunciation for each row
when (old.withdrawn_why is null and new.withdrawn_why is not null) execute function withdrawn_by_sender();
