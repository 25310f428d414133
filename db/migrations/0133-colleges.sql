-- The colleges of each committee that has some are its own: added, renamed, closed by who prepares it.
alter table committee_member drop constraint committee_member_college_fkey;
alter table college drop constraint college_pkey, drop constraint college_place_key,
  add column committee bigint references committee,
  -- From this day it is none any more.
  add column closed_on date,
  add column version integer not null default 1;
insert into college (college, place, committee)
select college, place, one.committee from college cross join committee one where kind = 'comité de gouvernance';
delete from college where committee is null;
alter table college alter column committee set not null,
  add primary key (committee, place),
  add constraint college_once unique (committee, college),
  add constraint college_named check (length(trim(college)) between 2 and 80);
-- Its seats follow it under its new name.
alter table committee_member add constraint committee_member_college_fkey
  foreign key (committee, college) references college (committee, college) on update cascade;

-- Each committee decides in the way of its kind (0134): by unanimity of the parties to its agreement, or by its colleges.
alter table committee add column decides text not null
  generated always as (case kind when 'comité de gouvernance' then 'colleges' else 'parties' end) stored;

create function in_office(seat committee_member, on_day date) returns boolean language sql immutable as $$
  select on_day between coalesce(seat.begins_on, '-infinity') and coalesce(seat.ends_on, 'infinity')
$$;

create function hold_college() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a college closes, and stays'; end if;
  if tg_op = 'UPDATE' and (new.committee, new.place) is distinct from (old.committee, old.place) then
    raise exception 'a college stays of its committee';
  end if;
  if not serves_committee(acting_person(), new.committee) then perform refuse_committee_act('serves_committee'); end if;
  if not exists (select from committee where committee = new.committee and decides = 'colleges') then
    perform refuse_committee_act('college_of_committee');
  end if;
  if tg_op = 'UPDATE' and new.closed_on is not null and exists (select from committee_member
      where committee = old.committee and college = old.college and ends_on >= new.closed_on) then
    perform refuse_committee_act('college_seated');
  end if;
  return new;
end $$;
create trigger hold_college before insert or update or delete on college for each row execute function hold_college();

create function note_college() returns trigger language plpgsql as $$
begin
  perform keep_committee_event(new.committee, null, 'college', to_jsonb(new));
  return null;
end $$;
create trigger note_college after insert or update on college for each row execute function note_college();
create trigger directory_changed after insert or update or delete or truncate on college
for each statement execute function bump_directory();

-- A seat stays in its college, under the name that it has now; one that is closed takes no more of them.
create function hold_seat_of_college() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.college is distinct from old.college and (to_jsonb(new) - 'college' <> to_jsonb(old) - 'college'
      or exists (select from college one where one.committee = old.committee and one.college = old.college)) then
    perform refuse_committee_act('seat_stays');
  end if;
  if exists (select from college one
      where one.committee = new.committee and one.college = new.college and closed_on <= new.ends_on) then
    perform refuse_committee_act('college_closed');
  end if;
  return new;
end $$;
create trigger hold_college before insert or update on committee_member for each row execute function hold_seat_of_college();

-- What 0117 holds of a seat is asked of all but one that follows its college to another name, which is held above.
drop trigger hold_member on committee_member;
create trigger hold_member before insert or delete on committee_member for each row execute function hold_member();
create trigger hold_member_changed before update on committee_member for each row
when (new.college is not distinct from old.college) execute function hold_member();
