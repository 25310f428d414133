-- The convention, and any other agreement that those who run this directory sign. Non-exclusive: there may be many at once.
create table agreement (
  agreement bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind text not null check (kind in ('convention', 'convention d’application', 'partenariat')),
  title text not null check (length(trim(title)) between 3 and 300),
  object text not null check (length(trim(object)) between 10 and 2000),
  -- Of which convention it is an application.
  applies bigint references agreement,
  -- Null while it is prepared: not public until it is signed.
  signed_on date,
  -- How long it holds, by how much it is renewed, and how long after a letter it ends (articles 14 and 16).
  term_years smallint not null default 3 check (term_years between 1 and 30),
  renewal_years smallint not null default 1 check (renewal_years between 0 and 10),
  notice_months smallint not null default 3 check (notice_months between 0 and 24),
  demonstration boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (applies <> agreement),
  check ((kind = 'convention d’application') = (applies is not null))
);
create index on agreement (applies) where applies is not null;

-- Who it is between. A party that is one of the convention's, or an organisation of this directory, is spoken for here by
-- who holds that mandate; any other is only named.
create table agreement_party (
  agreement_party bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  place smallint not null check (place > 0),
  name text not null check (length(trim(name)) between 2 and 200),
  -- In what capacity, as the agreement itself says: an office, never a person.
  signatory text check (length(trim(signatory)) between 2 and 300),
  party text check (party in ('État', 'Syntec Numérique', 'AMF', 'Éducation nationale')),
  organisation bigint references organisation,
  unique (agreement, place) deferrable initially deferred,
  unique (agreement, name),
  check (num_nonnulls(party, organisation) <= 1)
);
create unique index on agreement_party (agreement, party) where party is not null;
create unique index on agreement_party (agreement, organisation) where organisation is not null;
create index on agreement_party (organisation) where organisation is not null;

-- Who may speak for a party to an agreement, by the mandates that exist. No key, no operator, does.
create function speaks_for(whom text, which_party bigint) returns boolean language sql stable as $$
  select exists (
    select from agreement_party one
    join mandate on mandate.person = whom
      and (mandate.role = 'party' and mandate.party = one.party
        or mandate.role = 'delegate' and mandate.organisation = one.organisation)
    where one.agreement_party = which_party
  )
$$;

create trigger directory_changed after insert or update or delete or truncate on agreement
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_party
for each statement execute function bump_directory();

-- The convention of 27 May 2015.
with convention as (
  insert into agreement (slug, kind, title, object, signed_on)
  values ('convention-2015', 'convention',
    'Convention de partenariat entre l’État et Syntec Numérique pour une nouvelle proximité numérique',
    'Faire connaître les lieux où l’on est aidé dans le numérique par un annuaire national géolocalisé, donner des outils à celles et ceux qui les font vivre, et leur amener des partenaires.',
    date '2015-05-27')
  returning agreement
)
insert into agreement_party (agreement, place, name, party)
select agreement, place, name, name from convention
cross join (values (1, 'État'), (2, 'Syntec Numérique')) as party (place, name);
