-- A committee meets once at a time: the same meeting, entered twice, had two minutes and two seals. What is cancelled stands in
-- nobody's way, nor what is invented in that of what is real; two that stand already stay, until one of them is cancelled.
create function hold_one_at_a_time() returns trigger language plpgsql as $$
declare
  standing meeting;
begin
  if tg_op = 'UPDATE' and (new.starts_at, new.lasts_minutes) is not distinct from (old.starts_at, old.lasts_minutes) then return new; end if;
  -- In line behind whoever writes another of its meetings.
  perform from committee where committee = new.committee for no key update;
  select * into standing from meeting one
  where one.committee = new.committee and one.meeting <> new.meeting and one.state <> 'cancelled' and one.demonstration = new.demonstration
    and tstzrange(one.starts_at, one.starts_at + make_interval(mins => one.lasts_minutes))
      && tstzrange(new.starts_at, new.starts_at + make_interval(mins => new.lasts_minutes))
  order by one.starts_at limit 1;
  if found then
    raise check_violation using constraint = 'one_at_a_time',
      message = to_char(standing.starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI');
  end if;
  return new;
end $$;
-- After who may (hold_meeting): triggers go by their names.
create trigger hold_one_at_a_time before insert or update on meeting for each row
when (new.state <> 'cancelled') execute function hold_one_at_a_time();
