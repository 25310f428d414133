-- Once one has validated the last version of minutes, what it stands on stays: a correction is another version, that all
-- validate anew. Else a voice that changed dropped what was validated, and changed back revived it, and nobody was told.
create function hold_what_is_validated() returns trigger language plpgsql as $$
declare
  which bigint := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> 'meeting')::bigint;
begin
  if exists (select from meeting where meeting = which and state = 'held') and exists (
    select from (select max(number) as number from minutes_version where meeting = which) last
    where exists (select from minutes_validation one where one.meeting = which and one.number = last.number)
      or exists (select from minutes_seat_validation one where one.meeting = which and one.number = last.number)) then
    perform refuse_committee_act('minutes_validated');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- After who may (hold_part, hold_meeting): triggers go by their names.
create trigger hold_what_is_validated before update on meeting for each row
when (old.state = 'held' and new.state = 'held'
  and (old.starts_at, old.lasts_minutes, old.place) is distinct from (new.starts_at, new.lasts_minutes, new.place))
execute function hold_what_is_validated();
create trigger hold_what_is_validated before insert or update or delete on agenda_item
for each row execute function hold_what_is_validated();
-- Who reads a document is not in what is validated.
create trigger hold_what_is_validated before insert or delete on meeting_document
for each row execute function hold_what_is_validated();
create trigger hold_what_is_validated before insert or update or delete on attendance
for each row execute function hold_what_is_validated();
create trigger hold_what_is_validated before insert or delete on decision
for each row execute function hold_what_is_validated();
create trigger hold_what_is_validated before insert on decision_voice
for each row execute function hold_what_is_validated();
create trigger hold_what_is_validated before insert on decision_seat_voice
for each row execute function hold_what_is_validated();

-- Held, a meeting has heard: a yes or a no stays, so that nobody undoes alone what was decided; a silence may still be
-- filled, and what was noted for who has no account, or from former minutes, put right.
create function hold_voice_heard() returns trigger language plpgsql as $$
begin
  if exists (select from meeting where meeting = new.meeting and state = 'held' and entered_at is null)
    and (case when tg_table_name = 'decision_voice'
      then exists (select from decision_heard where decision = new.decision
        and agreement_party = (to_jsonb(new) ->> 'agreement_party')::bigint and voice <> 'silence' and voice <> new.voice)
      else exists (select from seat_heard where decision = new.decision
        and member = (to_jsonb(new) ->> 'member')::bigint and voice <> 'silence' and voice <> new.voice and not noted) end) then
    perform refuse_committee_act('voice_heard');
  end if;
  return new;
end $$;
create trigger hold_voice_heard before insert on decision_voice for each row execute function hold_voice_heard();
create trigger hold_voice_heard before insert on decision_seat_voice for each row execute function hold_voice_heard();
