-- Minutes, in versions that are never edited; a correction is another version.
create table minutes_version (
  meeting bigint not null references meeting on delete cascade,
  number smallint not null check (number > 0),
  text text not null check (length(trim(text)) between 20 and 100000),
  person text references person on delete set null,
  written_at timestamptz not null default moment_said(),
  primary key (meeting, number)
);
create index on minutes_version (person) where person is not null;

-- What a party has read and validates, by its digest: of what changed since, it has said nothing.
create table minutes_validation (
  meeting bigint not null,
  number smallint not null,
  agreement_party bigint not null references agreement_party,
  digest text not null,
  person text references person on delete set null,
  validated_at timestamptz not null default moment_said(),
  constraint validated_minutes primary key (meeting, number, agreement_party, digest),
  foreign key (meeting, number) references minutes_version on delete cascade
);
create index on minutes_validation (agreement_party);
create index on minutes_validation (person) where person is not null;

-- How much of the minutes a party lets the public read: its last word counts, and the least of all parties'.
create table minutes_publication (
  minutes_publication bigint generated always as identity primary key,
  meeting bigint not null references meeting on delete cascade,
  agreement_party bigint not null references agreement_party,
  level text not null check (level in ('nothing', 'decisions', 'all')),
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on minutes_publication (meeting, agreement_party, minutes_publication desc);
create index on minutes_publication (agreement_party);
create index on minutes_publication (person) where person is not null;

-- A chain for each committee: whoever changes one link breaks it and those after. Invented meetings, which go whole, have
-- one of their own.
create table minutes_seal (
  committee bigint not null references committee,
  demonstration boolean not null,
  place integer not null check (place > 0),
  meeting bigint not null,
  number smallint not null,
  previous text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  primary key (committee, demonstration, place),
  constraint sealed_once unique (meeting, number),
  foreign key (meeting, number) references minutes_version on delete cascade
);

create function digest_of(said text) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(said, 'UTF8')), 'hex')
$$;
create function moment_text(at timestamptz) returns text language sql immutable parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

-- The four parts of what is sealed, as text: whoever has one can check it without the others. No person is in them.
create function minutes_parts(of_meeting bigint, of_number integer)
returns table (convened text, written text, decided text, attended text) language sql stable as $$
  select
    jsonb_build_object('comité', committee.slug, 'réunion', meeting.meeting, 'le', moment_text(starts_at), 'minutes', lasts_minutes,
      'lieu', coalesce(meeting.place, 'à distance'),
      'ordre_du_jour', (select coalesce(jsonb_agg(text order by place), '[]') from agenda_item where meeting = of_meeting),
      'documents', (select coalesce(jsonb_agg(jsonb_build_object('titre', title, 'sha256', encode(sha256(bytes), 'hex')) order by document), '[]')
        from meeting_document where meeting = of_meeting))::text,
    (select text from minutes_version where meeting = of_meeting and number = of_number),
    (select coalesce(jsonb_agg(jsonb_build_object('numéro', decision.number, 'texte', decision.text, 'adoptée', adopted,
        'voix', (select jsonb_agg(jsonb_build_array(party, voice) order by heard.place) from decision_heard heard where heard.decision = decision.decision))
        order by decision.number), '[]')
      from decision join decision_outcome using (decision) where decision.meeting = of_meeting)::text,
    (select coalesce(jsonb_agg(jsonb_build_array(seat_of, office, attendance.state) order by member), '[]')
      from attendance where attendance.meeting = of_meeting)::text
  from meeting join committee using (committee) where meeting.meeting = of_meeting
$$;

-- What a party validates: the four parts together.
create function minutes_digest(of_meeting bigint, of_number integer) returns text language sql stable as $$
  select digest_of(concat_ws(e'\n', digest_of(convened), digest_of(written), digest_of(decided), digest_of(attended)))
  from minutes_parts(of_meeting, of_number)
$$;

-- The text whose SHA-256 is the seal: lines that anybody can write again.
create function seal_text(previous text, of_meeting bigint, of_number integer, sealed_at timestamptz) returns text language sql stable as $$
  select concat_ws(e'\n', 'nouvelle-proximite compte-rendu 1', previous, 'réunion ' || of_meeting, 'version ' || of_number,
    'scellé ' || moment_text(sealed_at), 'convocation ' || digest_of(convened), 'texte ' || digest_of(written),
    'décisions ' || digest_of(decided), 'présences ' || digest_of(attended))
  from minutes_parts(of_meeting, of_number)
$$;

create function first_seal() returns text language sql immutable as $$ select repeat('0', 64) $$;

-- Each seal, computed anew from what the data says now: what was changed behind the triggers no longer answers to it.
create view verified_seal as
select seal.*, seal_text(previous, meeting, number, sealed_at) as sealed_text,
  hash = digest_of(seal_text(previous, meeting, number, sealed_at))
    and previous = coalesce(lag(hash) over chain, first_seal()) and place = coalesce(lag(place) over chain, 0) + 1 as intact
from minutes_seal seal
window chain as (partition by committee, demonstration order by place);

-- Nothing, until it is sealed.
create view published_level as
select meeting, case min(case level when 'all' then 2 when 'decisions' then 1 else 0 end)
  when 2 then 'all' when 1 then 'decisions' else 'nothing' end as level
from (
  select distinct meeting, agreement_party from minutes_seal join minutes_validation using (meeting, number)
) validated
left join lateral (
  select level from minutes_publication one
  where one.meeting = validated.meeting and one.agreement_party = validated.agreement_party
  order by minutes_publication desc limit 1
) said on true
group by meeting;

create trigger hold_part before insert or update or delete on minutes_version
for each row execute function hold_meeting_part('serves', 'any', 'held,sealed', 'written_after');
create trigger hold_part before insert or update or delete on minutes_validation
for each row execute function hold_meeting_part('party', 'any', 'held,sealed', 'written_after');
create trigger hold_part before insert or update or delete on minutes_publication
for each row execute function hold_meeting_part('party', 'any', 'held,sealed', 'written_after');

create function hold_minutes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and forgets_person(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'DELETE' and not exists (select from meeting where meeting = old.meeting) then return old; end if;
  raise exception 'minutes stay as they were: a correction is another version';
end $$;
create trigger hold_written before update or delete on minutes_version for each row execute function hold_minutes();
create trigger hold_written before update or delete on minutes_seal for each row execute function hold_minutes();

create function hold_minutes_validation() returns trigger language plpgsql as $$
begin
  if new.digest is distinct from minutes_digest(new.meeting, new.number) then perform refuse_committee_act('minutes_changed'); end if;
  if new.number < (select max(number) from minutes_version where meeting = new.meeting) then perform refuse_committee_act('minutes_replaced'); end if;
  return new;
end $$;
-- After who may (hold_part): triggers go by their names.
create trigger hold_validated before insert on minutes_validation for each row execute function hold_minutes_validation();

create trigger note_part after insert on minutes_version for each row execute function note_meeting_part();
create trigger note_part after insert on minutes_validation for each row execute function note_meeting_part();
create trigger note_part after insert on minutes_publication for each row execute function note_meeting_part();

-- Nobody seals: the last validation does.
create function seal_when_validated() returns trigger language plpgsql as $$
declare
  of_committee bigint;
  invented boolean;
  last minutes_seal;
  at timestamptz := date_trunc('second', moment_said());
  before text;
begin
  select committee, demonstration into of_committee, invented from meeting where meeting = new.meeting;
  if exists (select from minutes_seal where meeting = new.meeting and number = new.number) then return null; end if;
  if exists (select from committee join agreement_party party using (agreement) where committee = of_committee
      and not exists (select from minutes_validation one where one.meeting = new.meeting and one.number = new.number
        and one.agreement_party = party.agreement_party and one.digest = new.digest)) then
    return null;
  end if;
  perform from committee where committee = of_committee for update;
  select * into last from minutes_seal where committee = of_committee and demonstration = invented order by place desc limit 1;
  before := coalesce(last.hash, first_seal());
  insert into minutes_seal (committee, demonstration, place, meeting, number, previous, hash, sealed_at)
  values (of_committee, invented, coalesce(last.place, 0) + 1, new.meeting, new.number, before,
    digest_of(seal_text(before, new.meeting, new.number, at)), at);
  update meeting set state = 'sealed', version = version + 1 where meeting = new.meeting and state = 'held';
  return null;
end $$;
create trigger seal_when_validated after insert on minutes_validation for each row execute function seal_when_validated();

-- A seal is made as a validation completes it, and no other way.
create function hold_seal() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then raise exception 'the last validation seals'; end if;
  return new;
end $$;
create trigger hold_seal before insert on minutes_seal for each row execute function hold_seal();

create trigger directory_changed after insert or delete or truncate on minutes_version
for each statement execute function bump_directory();
create trigger directory_changed after insert or delete or truncate on minutes_validation
for each statement execute function bump_directory();
create trigger directory_changed after insert or delete or truncate on minutes_publication
for each statement execute function bump_directory();
