-- As whom minutes were written: a party, or who runs the directory; never a person. Of those before, nothing is known.
alter table minutes_version add column written_as text;
create function sign_minutes() returns trigger language plpgsql as $$
begin
  select name_in_committee(acting_person(), committee) into new.written_as from meeting where meeting = new.meeting;
  return new;
end $$;
-- After who may (hold_part): triggers go by their names.
create trigger sign_written before insert on minutes_version for each row execute function sign_minutes();

-- What all agreed to publish of what is sealed stays: one party alone made it vanish, and the page said that there had been nothing.
create function hold_published() returns trigger language plpgsql as $$
declare
  levels constant text[] := array['nothing', 'decisions', 'all'];
begin
  if array_position(levels, new.level) < (select array_position(levels, level) from published_level where meeting = new.meeting) then
    perform refuse_committee_act('published_stays');
  end if;
  return new;
end $$;
create trigger hold_published before insert on minutes_publication for each row execute function hold_published();
