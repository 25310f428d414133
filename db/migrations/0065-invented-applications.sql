-- As of 0054, but that an invented mission has applications, to show how they go: of nobody (nobody_invented).
create or replace function hold_application() returns trigger language plpgsql as $$
declare
  did text := coalesce(nullif(current_setting('app.act', true), ''), 'apply');
  at_least integer := programme_rule('service-civique', 'months_least')::integer;
  at_most integer := programme_rule('service-civique', 'months_most')::integer;
begin
  if tg_op = 'INSERT' then
    perform from resource where resource = new.resource for no key update;
    if new.state <> 'sent' or not exists (select from resource
        where resource = new.resource and kind = 'mission' and state = 'published')
      or exists (select from application where resource = new.resource and state in ('accepted', 'running')) then
      raise check_violation using constraint = 'open_to_application', message = 'nobody applies, or any more, to this mission';
    end if;
    perform note_application_move(new, 'apply', null);
    return null;
  end if;
  if old.state = new.state then return null; end if;
  if (did, old.state, new.state) not in (('accept', 'sent', 'accepted'), ('decline', 'sent', 'declined'),
      ('decline', 'accepted', 'declined'), ('begin', 'accepted', 'running'), ('complete', 'running', 'completed'),
      ('break', 'running', 'broken'), ('withdraw', 'sent', 'withdrawn'), ('withdraw', 'accepted', 'withdrawn'),
      ('lapse', 'sent', 'lapsed')) then
    raise check_violation using constraint = 'application_moves', message = format('no %s from %s to %s', did, old.state, new.state);
  end if;
  if new.state = 'completed' and not new.ended_on between (new.starts_on + at_least * interval '1 month')::date - 1
      and (new.starts_on + at_most * interval '1 month')::date then
    raise check_violation using constraint = 'mission_length', column = 'ended_on',
      message = format('une mission menée à son terme dure de %s à %s mois', at_least, at_most);
  end if;
  perform note_application_move(new, did, old.state);
  return null;
end $$;

-- Nobody applies to what was invented, and nobody is invented.
create function nobody_invented() returns trigger language plpgsql as $$
begin
  if exists (select from resource where resource = new.resource and demonstration) then
    raise check_violation using constraint = 'open_to_application', message = 'nobody applies to an invented mission';
  end if;
  return null;
end $$;
create trigger nobody_invented after insert on applicant for each row execute function nobody_invented();
