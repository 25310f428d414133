-- An agreement, and what amends it, is recorded by whoever runs the directory: each party says itself that it signed it, or that
-- it did not. Until then the page says that nobody has; by a contested amendment, nothing more comes into the agreement.
create table signature_word (
  signature_word bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  -- Null: the agreement itself.
  amendment bigint,
  agreement_party bigint not null references agreement_party on delete cascade,
  word text not null check (word in ('confirmé', 'contesté')),
  note text check (length(trim(note)) between 10 and 500),
  said_at timestamptz not null default moment_said(),
  person text references person on delete set null,
  foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) on delete cascade,
  constraint contested_with_reason check (word = 'confirmé' or note is not null)
);
create index on signature_word (agreement, agreement_party);
create index on signature_word (amendment) where amendment is not null;
create index on signature_word (agreement_party);
create index on signature_word (person) where person is not null;
create trigger refuse_rewriting before update on signature_word for each row execute function refuse_rewriting();
create trigger refuse_erasing before delete on signature_word
for each row when (pg_trigger_depth() = 0) execute function refuse_rewriting();
create trigger directory_changed after insert on signature_word for each statement execute function bump_directory();

-- The last word of each party that signed; null where it has said nothing.
create view signature_heard as
select signed.agreement, signed.amendment, signed.number, side.agreement_party, side.place, side.name, last.word, last.note, last.said_at
from (
  select agreement, null::bigint as amendment, null::smallint as number, null::date as on_day from agreement where day_has_come(signed_on)
  union all
  select agreement, amendment, number, effective_on from agreement_amendment where withdrawn_why is null
) signed
join agreement_party side on side.agreement = signed.agreement
  and case when signed.amendment is null then side.amendment is null else was_party(side.*, on_day) end
left join lateral (select word, note, said_at from signature_word said
  where said.agreement = signed.agreement and said.amendment is not distinct from signed.amendment
    and said.agreement_party = side.agreement_party
  order by signature_word desc limit 1) last on true;

create function hold_signature_word() returns trigger language plpgsql as $$
begin
  if not speaks_for(acting_person(), new.agreement_party) then
    raise check_violation using constraint = 'said_by_party', message = 'a party says itself what it signed';
  end if;
  if not exists (select from signature_heard where agreement = new.agreement and amendment is not distinct from new.amendment
      and agreement_party = new.agreement_party) then
    raise check_violation using constraint = 'signed_by_party', message = 'this party did not sign this';
  end if;
  new.person := acting_person();
  return new;
end $$;
create trigger hold_signature_word before insert on signature_word for each row execute function hold_signature_word();

-- What they said of the agreement, or of an amendment to it, as the interface has it.
create function signatures_heard(of_agreement bigint, of_amendment bigint) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('party', agreement_party, 'name', name, 'word', word, 'note', note,
    'on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by place), '[]')
  from signature_heard where agreement = of_agreement and amendment is not distinct from of_amendment
$$;

create function refuse_contested() returns trigger language plpgsql as $$
begin
  if exists (select from signature_heard where amendment = new.amendment and word = 'contesté') then
    raise check_violation using constraint = 'contested_amendment', message = 'a party contests this amendment';
  end if;
  return new;
end $$;
-- After what is asked of the amendment itself (comes_in_by_amendment): triggers go by their names.
create trigger refuse_contested before insert on agreement_party
for each row when (new.amendment is not null) execute function refuse_contested();
create trigger refuse_contested before insert on agreement_article
for each row when (new.amendment is not null) execute function refuse_contested();
create trigger refuse_contested before insert on agreement_commitment
for each row when (new.amendment is not null) execute function refuse_contested();
create trigger refuse_contested before insert on agreement_text
for each row when (new.amendment is not null) execute function refuse_contested();
