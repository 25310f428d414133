-- Someone says that they run a venue. What a mail's address proves is granted at once; the rest waits for a moderator.
create table claim (
  claim bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  person text not null references person on delete cascade,
  message text check (length(message) between 1 and 2000),
  state text not null default 'pending' check (state in ('pending', 'granted', 'refused')),
  claimed_at timestamptz not null default now(),
  decided_at timestamptz,
  -- The decision stays when the moderator is erased.
  decided_by text references person on delete set null,
  answer text check (length(answer) between 1 and 2000),
  check ((state = 'pending') = (decided_at is null))
);
comment on table claim is 'never public; gone with the person who made it';
create unique index on claim (venue, person) where state = 'pending';
create index on claim (claimed_at) where state = 'pending';
