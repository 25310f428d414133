-- An amendment is annexed by whoever runs the directory: each party says itself that it signed it, or that it did not. Until
-- then the page says that nobody has; contested, nothing more comes into the agreement by it.
create table amendment_word (
  amendment_word bigint generated always as identity primary key,
  amendment bigint not null references agreement_amendment on delete cascade,
  agreement_party bigint not null references agreement_party on delete cascade,
  word text not null check (word in ('confirmé', 'contesté')),
  note text check (length(trim(note)) between 10 and 500),
  said_at timestamptz not null default moment_said(),
  person text references person on delete set null,
  constraint contested_with_reason check (word = 'confirmé' or note is not null)
);
create index on amendment_word (amendment, agreement_party);
create index on amendment_word (agreement_party);
create index on amendment_word (person) where person is not null;
create trigger refuse_rewriting before update on amendment_word for each row execute function refuse_rewriting();
create trigger refuse_erasing before delete on amendment_word
for each row when (pg_trigger_depth() = 0) execute function refuse_rewriting();
create trigger directory_changed after insert on amendment_word for each statement execute function bump_directory();

-- The last word of each party that the agreement had when the amendment took effect; null where it has said nothing.
create view amendment_heard as
select one.agreement, one.amendment, one.number, side.agreement_party, side.place, side.name, last.word, last.note, last.said_at
from agreement_amendment one
join agreement_party side on side.agreement = one.agreement and was_party(side.*, one.effective_on)
left join lateral (select word, note, said_at from amendment_word said
  where said.amendment = one.amendment and said.agreement_party = side.agreement_party
  order by amendment_word desc limit 1) last on true
where one.withdrawn_why is null;

create function hold_amendment_word() returns trigger language plpgsql as $$
begin
  if not speaks_for(acting_person(), new.agreement_party) then
    raise check_violation using constraint = 'said_by_party', message = 'a party says itself what it signed';
  end if;
  if not exists (select from amendment_heard where amendment = new.amendment and agreement_party = new.agreement_party) then
    raise check_violation using constraint = 'concerned_by_amendment', message = 'this amendment does not concern this party';
  end if;
  new.person := acting_person();
  return new;
end $$;
create trigger hold_amendment_word before insert on amendment_word for each row execute function hold_amendment_word();

-- As of 0156; by an amendment that no party contests.
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
  if exists (select from amendment_heard where amendment = new.amendment and word = 'contesté') then
    raise check_violation using constraint = 'contested_amendment', message = 'a party contests this amendment';
  end if;
  return new;
end $$;
