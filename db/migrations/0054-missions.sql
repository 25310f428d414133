-- Applications to missions of service civique (article 7): where each stands, for ever and without a name.
create table application (
  application bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'lapsed', 'running', 'completed', 'broken')),
  starts_on date,
  ended_on date,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  unique (application, resource),
  check ((starts_on is not null) = (state in ('running', 'completed', 'broken'))),
  check ((ended_on is not null) = (state in ('completed', 'broken'))),
  check (ended_on >= starts_on)
);
create index on application (resource);
create index on application (changed_at);
-- One volunteer a mission.
create unique index one_a_mission on application (resource) where state in ('accepted', 'running');

-- Who applies, without an account: by their consent, until kept_days (a rule of the programme) after the answer or the end.
create table applicant (
  application bigint primary key,
  resource bigint not null,
  name text not null check (name ~ '\S' and length(name) <= 100),
  mail text not null check (mail = lower(mail) and mail ~ '^[^\s@]+@[^\s@]+$' and length(mail) <= 254),
  message text not null check (length(trim(message)) between 1 and 2000),
  consent_at timestamptz not null,
  -- Whether the host and its partner may read the address; until then this site alone writes to it.
  shares_mail boolean not null default false,
  foreign key (application, resource) references application (application, resource) on delete cascade,
  unique (resource, mail)
);
comment on table applicant is 'personal; gone by the link of its mail, or after kept_days';

create table application_move (
  application bigint not null references application on delete cascade,
  act text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null
);
create index on application_move (application, moved_at);
create index on application_move (person) where person is not null;

create function note_application_move(moved application, act text, from_state text) returns void language sql as $$
  insert into application_move (application, act, from_state, to_state, actor, person, moved_at)
  values (moved.application, act, from_state, moved.state, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), moment_said())
$$;

create function hold_application() returns trigger language plpgsql as $$
declare
  did text := coalesce(nullif(current_setting('app.act', true), ''), 'apply');
  at_least integer := programme_rule('service-civique', 'months_least')::integer;
  at_most integer := programme_rule('service-civique', 'months_most')::integer;
begin
  if tg_op = 'INSERT' then
    perform from resource where resource = new.resource for no key update;
    if new.state <> 'sent' or not exists (select from resource
        where resource = new.resource and kind = 'mission' and state = 'published' and not demonstration)
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
create trigger hold_application after insert or update on application for each row execute function hold_application();
