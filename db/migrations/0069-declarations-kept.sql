-- What a member of the committee declares is added to what they declared before: their last word holds, and an interest
-- that was declared and taken back is counted as both. So does a vote that is changed, or taken back, stay known.
alter table fund_declaration drop constraint fund_declaration_pkey,
  add column declaration bigint generated always as identity primary key;
create index on fund_declaration (uptake, person, declaration desc);
-- Before hold_committee, by its name.
create trigger append_only before update on fund_declaration for each row execute function refuse_edit();
-- They go with the person, or the application, alone.
create trigger refuse_removal before delete on fund_declaration
for each row when (pg_trigger_depth() = 0) execute function refuse_edit();

create view fund_interest as
select distinct on (uptake, person) uptake, person, interest, declared_at,
  interest is null and exists (select from fund_declaration before
    where before.uptake = last.uptake and before.person = last.person and before.interest is not null) as taken_back
from fund_declaration last order by uptake, person, declaration desc;

create or replace function is_barred(which uptake, who text) returns boolean language sql stable as $$
  select exists (select from fund_interest one where one.uptake = which.uptake and person = who and interest is not null)
    or exists (select from mandate where person = who and role = 'steward' and venue = which.venue)
    or exists (select from move where move.uptake = which.uptake and act = 'instruct' and person = who)
$$;

create table fund_vote_before (
  before bigint generated always as identity primary key,
  uptake bigint not null references uptake on delete cascade,
  person text references person on delete set null,
  yes boolean not null,
  reason text not null,
  voted_at timestamptz not null,
  ended_at timestamptz not null default moment_said()
);
create index on fund_vote_before (uptake);
create index on fund_vote_before (person) where person is not null;

create function keep_vote() returns trigger language plpgsql as $$
begin
  -- Where the application itself goes, so does what was voted on it.
  if exists (select from uptake where uptake = old.uptake) then
    insert into fund_vote_before (uptake, person, yes, reason, voted_at)
    values (old.uptake, old.person, old.yes, old.reason, old.voted_at);
  end if;
  return null;
end $$;
create trigger keep_changed after update of yes, reason on fund_vote
for each row when ((old.yes, old.reason) is distinct from (new.yes, new.reason)) execute function keep_vote();
create trigger keep_struck after delete on fund_vote for each row execute function keep_vote();
