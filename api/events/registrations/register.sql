-- Registers someone, or lets them wait where there is no place or others wait already; nothing where the address is
-- registered. The sitting is held (lock.sql).
-- $1 sitting   $2 name   $3 mail   $4 timestamptz: now, when it was agreed to   $5 language
insert into registration (sitting, name, mail, consent_at, language, state)
select sitting, $2, $3, $4, $5, case
  when places is null then 'registered'
  when taken < places and not exists (
    select from registration one where one.sitting = sitting.sitting and one.state = 'waiting') then 'registered'
  else 'waiting' end
from sitting where sitting = $1
on conflict (sitting, mail) do nothing
