-- Who said where a commitment stands, and when: its other words are changed by whoever runs the directory.
alter table agreement_commitment add said_by text, add said_at timestamptz,
  add check ((said_by is null) = (said_at is null));

alter table agreement_commitment disable trigger user;
update agreement_commitment as commitment set said_by = last.actor, said_at = last.at from (
  select distinct on (item) item, actor, at from (
    select item, version, actor, at, record -> 'state' as state, record -> 'note' as note,
      lag(record -> 'state') over whole as state_before, lag(record -> 'note') over whole as note_before
    from agreement_history where subject = 'commitment' window whole as (partition by item order by version)
  ) as said
  where version > 1 and (state <> state_before or note <> note_before)
  order by item, version desc
) as last
where last.item = commitment.commitment;
alter table agreement_commitment enable trigger user;

create function say_who_said() returns trigger language plpgsql as $$
declare
  who constant text := nullif(current_setting('app.person', true), '');
begin
  -- In the name of its party, for who speaks for it: someone who runs the directory may speak for another.
  new.said_by := coalesce(
    (select string_agg(name, ', ' order by place) from agreement_party where agreement = new.agreement
      and coalesce(new.agreement_party, agreement_party) = agreement_party and speaks_for(who, agreement_party)),
    (select 'exploitation' from mandate where person = who and role = 'operator' limit 1),
    nullif(current_setting('app.actor', true), ''));
  new.said_at := case when new.said_by is not null then moment_said() end;
  return new;
end $$;
-- Whatever is said of it, the same again too.
create trigger say_who_said before update of state on agreement_commitment for each row execute function say_who_said();
