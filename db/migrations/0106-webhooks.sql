-- Programs of others that are told of changes, each registered by a person. What is delivered is public; where to, and
-- the secret that signs it, are that person's.
create table webhook (
  webhook bigint primary key generated always as identity,
  person text not null references person on delete cascade,
  name text not null check (name ~ '\S' and length(name) <= 80),
  url text not null check (url ~ '^https?://[^\s/]' and length(url) <= 500),
  secret text not null unique check (secret ~ '^whsec_[A-Za-z0-9+/]{43}=$'),
  state text not null default 'unverified' check (state in ('unverified', 'active', 'paused', 'failing')),
  version integer not null default 1,
  -- The last change that it was told of.
  through bigint not null,
  -- Changes before `through` that it was never told of: it was away for longer than they are kept.
  gap boolean not null default false,
  failures integer not null default 0,
  failing_since timestamptz,
  due_at timestamptz not null,
  problem text check (length(problem) <= 300),
  made_at timestamptz not null,
  unique (person, url),
  check ((failures = 0) = (failing_since is null))
);
comment on column webhook.secret is 'signs what is delivered, so it is held as it is; shown once, in no list, export or log';
create index on webhook (due_at) where state = 'active';

-- One page of changes on its way to a program: the same when it is tried again, so that its id says that it is the same.
create table webhook_delivery (
  delivery bigint primary key generated always as identity,
  webhook bigint not null references webhook on delete cascade,
  after bigint not null,
  through bigint not null check (through > after),
  gap boolean not null,
  changes integer not null,
  made_at timestamptz not null,
  tries integer not null default 0,
  tried_at timestamptz,
  delivered_at timestamptz,
  status integer,
  problem text check (length(problem) <= 300)
);
comment on column webhook_delivery.status is 'what the program answered the last time, if it did';
-- In order: the next is made once this one has arrived.
create unique index webhook_one_at_once on webhook_delivery (webhook) where delivered_at is null;
create index on webhook_delivery (webhook, delivery);

-- What was done of each, by whom by role; gone with the person, and with nothing else.
create table webhook_act (
  entry bigint primary key generated always as identity,
  person text not null references person on delete cascade,
  webhook bigint not null,
  name text not null,
  act text not null check (act in ('register', 'verify', 'pause', 'resume', 'give up', 'delete')),
  by_role text not null,
  at timestamptz not null default now()
);
create index on webhook_act (person, entry);

create function next_webhook_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger next_version before update of state on webhook
for each row when (old.state <> new.state) execute function next_webhook_version();

create function record_webhooks() returns trigger language plpgsql as $$
declare
  which webhook;
begin
  if tg_op = 'DELETE' then which := old; else which := new; end if;
  -- Erased with the person: nothing is kept of it.
  if tg_op = 'DELETE' and not exists (select from person where id = old.person) then return null; end if;
  insert into webhook_act (person, webhook, name, act, by_role)
  values (which.person, which.webhook, which.name, case
      when tg_op = 'INSERT' then 'register'
      when tg_op = 'DELETE' then 'delete'
      when new.state = 'paused' then 'pause'
      when new.state = 'failing' then 'give up'
      when old.state = 'unverified' then 'verify'
      else 'resume' end,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'));
  return null;
end $$;
create trigger record_added after insert or delete on webhook for each row execute function record_webhooks();
create trigger record_moved after update of state on webhook
for each row when (old.state <> new.state) execute function record_webhooks();
