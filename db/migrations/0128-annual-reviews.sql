-- The yearly review (article 13): drawn from the data, frozen, commented and adopted by all the parties to the agreement.
create table annual_review (
  annual_review bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  year smallint not null check (year between 2015 and 2100),
  version integer not null check (version > 0),
  -- Text, letter for letter: what the seal is of.
  content text not null,
  sha256 text not null,
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  drawn_at timestamptz not null,
  unique (agreement, year, version)
);

create function seal_annual_review() returns trigger language plpgsql as $$
begin
  new.sha256 := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  return new;
end $$;
create trigger seal_annual_review before insert on annual_review for each row execute function seal_annual_review();

-- What a party says of a section, each time it says it: the last one counts.
create table annual_review_comment (
  annual_review bigint not null references annual_review on delete cascade,
  section text not null check (section in ('figures', 'value', 'regions', 'trends', 'map', 'gaps', 'whole')),
  agreement_party bigint not null references agreement_party on delete cascade,
  said smallint not null check (said > 0),
  text text not null check (length(text) <= 4000),
  said_at timestamptz not null,
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  primary key (annual_review, section, agreement_party, said)
);

-- A party adopts a review, for good: the one that was drawn, with its seal.
create table annual_review_adoption (
  annual_review bigint not null references annual_review on delete cascade,
  agreement_party bigint not null references agreement_party on delete cascade,
  sha256 text not null,
  adopted_at timestamptz not null,
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  primary key (annual_review, agreement_party)
);

create function adopted_on(of_review bigint) returns timestamptz language sql stable as $$
  select max(adopted_at) from annual_review join agreement_party using (agreement)
  left join annual_review_adoption using (annual_review, agreement_party)
  where annual_review = of_review
  having count(*) > 0 and count(*) = count(adopted_at)
$$;

create function keep_annual_review() returns trigger language plpgsql as $$
begin
  raise check_violation using constraint = 'review_kept', message = 'what was drawn and said of it stays';
end $$;
create trigger keep_annual_review before update on annual_review for each row execute function keep_annual_review();
create trigger keep_annual_review before update on annual_review_comment for each row execute function keep_annual_review();
create trigger keep_annual_review before update on annual_review_adoption for each row execute function keep_annual_review();

-- A party speaks of what was drawn for its own agreement, before all have adopted it.
create function hold_annual_review() returns trigger language plpgsql as $$
begin
  perform from annual_review where annual_review = new.annual_review for no key update;
  if not exists (select from annual_review join agreement_party using (agreement)
    where annual_review = new.annual_review and agreement_party = new.agreement_party) then
    raise check_violation using constraint = 'review_party', message = 'this party is not one of the agreement';
  end if;
  if adopted_on(new.annual_review) is not null then
    raise check_violation using constraint = 'review_adopted', message = 'what all have adopted stays';
  end if;
  return new;
end $$;
create trigger hold_annual_review before insert on annual_review_comment for each row execute function hold_annual_review();
create trigger hold_annual_review before insert on annual_review_adoption for each row execute function hold_annual_review();

create trigger directory_changed after insert or delete on annual_review for each statement execute function bump_directory();
create trigger directory_changed after insert or delete on annual_review_comment for each statement execute function bump_directory();
create trigger directory_changed after insert or delete on annual_review_adoption for each statement execute function bump_directory();
