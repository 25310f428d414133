-- What those of a team write to one another, by this site: the commune and someone who is asked or comes, or the animator of
-- a class and a volunteer of it. What someone wrote goes with them, and all of a thread with the profile that it is about.
create table team_message (
  message bigint generated always as identity primary key,
  member bigint not null references team_member on delete cascade,
  -- The animator with whom it is; null: with the commune.
  animator bigint references team_member on delete cascade,
  -- Who wrote it: `host` for the commune or the animator, `helper` for whom the member is.
  side text not null check (side in ('host', 'helper')),
  person text not null references person on delete cascade,
  text text not null check (length(trim(text)) between 1 and 2000),
  sent_at timestamptz not null default moment_said()
);
create index on team_message (member);
create index on team_message (animator) where animator is not null;
create index on team_message (person);

-- Who may write to whom: that of someone who has left stays, to read.
create view team_thread as
select member, null::bigint as animator, state in ('proposed', 'accepted') as open from team_member
union all
select guest.member, host.member, guest.state in ('proposed', 'accepted') and host.state = 'accepted'
from team_member guest join team_member host using (school_class)
where guest.role = 'volunteer' and host.role = 'animator' and (host.state = 'accepted'
  or exists (select from team_message said where said.member = guest.member and said.animator = host.member));

create function hold_team_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise check_violation using constraint = 'nothing_edited', message = 'un message ne se corrige que par un autre';
  end if;
  -- Whoever ends it meanwhile waits, or is seen.
  perform from team_member where member in (new.member, new.animator) order by member for share;
  if not exists (select from team_thread where member = new.member and animator is not distinct from new.animator and open) then
    raise check_violation using constraint = 'thread_open', message = 'on ne s’écrit plus ici';
  end if;
  return new;
end $$;
create trigger hold_team_message before insert or update on team_message for each row execute function hold_team_message();
