-- What is kept of people around school pilots, and for how long.

-- What makes a mail one mail may say to whom it goes, and outlives the address that is erased as it leaves: what stands
-- for the address there leads back to it only with this number, which is of this directory alone.
create table mail_salt (salt text not null);
create unique index one_salt on mail_salt ((true));
insert into mail_salt select concat(gen_random_uuid(), gen_random_uuid());

create function marked(key text) returns text language sql stable strict as $$
  select case when key like '%@%' then replace(key, address, left(encode(sha256(convert_to(salt || address, 'UTF8')), 'hex'), 32))
    else key end
  from mail_salt, substring(key from '[^\s]+@[^\s]+') address
$$;
update mail set key = marked(key) where key like '%@%';
alter table mail add constraint no_address_in_key check (key not like '%@%');

-- A head is asked while their commune writes its application: where is forgotten once it writes no more, answered or not.
create function forget_heads() returns trigger language plpgsql as $$
begin
  update pilot_school set mail = null, asked_at = case when vouched is not null then asked_at end
  where pilot = new.pilot and mail is not null;
  return null;
end $$;
create trigger forget_heads after update of state on pilot for each row when (new.state <> 'draft')
execute function forget_heads();
update pilot_school set mail = null, asked_at = case when vouched is not null then asked_at end
from pilot where pilot.pilot = pilot_school.pilot and pilot.state <> 'draft' and mail is not null;

-- What was decided of an address that a commune gave as a school's: which way and when, never the address.
create table school_vouching (
  vouching bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  uai text not null references school on delete cascade,
  outcome text not null check (outcome in ('vouched', 'refused')),
  person text references person on delete set null,
  decided_at timestamptz not null default moment_said()
);
create index on school_vouching (pilot);
create index on school_vouching (uai);
create index on school_vouching (decided_at);
create index on school_vouching (person) where person is not null;
create trigger refuse_edit before update on school_vouching for each row execute function refuse_word_edit();

-- How many people gave hours outlives them as the hours do: `helper` is the number of a profile that may be gone, and
-- then leads nowhere.
alter table lesson_hours add column helper bigint;
update lesson_hours set helper = coalesce(resource, -given);
alter table lesson_hours alter column helper set not null;
create function name_helper() returns trigger language plpgsql as $$
begin
  new.helper := new.resource;
  return new;
end $$;
create trigger name_helper before insert on lesson_hours for each row execute function name_helper();

-- Nobody crosses from a commune to another between two lessons: of two communes that ask for the same half-day, whatever
-- their hours, one has it, of those who are still of a team. After hold_team, which waits for whoever asks the same person.
create function hold_halfday() returns trigger language plpgsql as $$
begin
  if exists (select from team_member other join school_class theirs using (school_class)
      join school_class own on own.school_class = new.school_class
      where other.resource = new.resource and other.state in ('proposed', 'accepted') and other.ended_at is null
        and theirs.pilot <> own.pilot
        and halfday_of(theirs.weekday, theirs.starts) = halfday_of(own.weekday, own.starts)) then
    raise check_violation using constraint = 'one_commune_a_halfday', message = 'dans une autre commune cette demi-journée';
  end if;
  return null;
end $$;
create trigger hold_halfday after insert on team_member for each row execute function hold_halfday();
