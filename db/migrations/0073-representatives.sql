-- Who speaks for a commune.
-- What proved a request at once, where nobody had to decide it; a person who decides says why.
alter table commune_request
  add column proof text check (proof in ('domain')),
  add check (state = 'pending' or (proof is null) <> (answer is null)),
  add check (proof is null or state = 'granted');
comment on table commune_request is 'never public; gone with the person who made it';
create index on commune_request (asked_at) where state = 'pending';

-- Mail domains that someone who runs the directory has found to be a commune's.
create table commune_domain (
  domain text primary key check (domain = lower(domain) and domain ~ '^[^\s@.]+(\.[^\s@.]+)+$' and length(domain) <= 253),
  code_insee text not null check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  added_by text references person on delete set null,
  added_at timestamptz not null
);
create index on commune_domain (code_insee);
create index on commune_domain (added_by) where added_by is not null;

-- A commune, or the whole of which an arrondissement is: a mayor of Paris is not of the 11th.
create function whole_commune(code_insee text) returns text language sql stable strict parallel safe as $$
  select coalesce(parent, commune.code_insee) from commune where commune.code_insee = whole_commune.code_insee
$$;

-- In how many communes venues publish a domain; Paris is one.
create function communes_publishing(domain text) returns integer language sql stable strict parallel safe as $$
  select count(distinct coalesce(commune.parent, venue.code_insee, venue.code_postal))::int
  from venue left join commune on commune.code_insee = venue.code_insee
  where published_domains(courriels, site_web) @> array[domain]
$$;

-- Whether a venue is of the commune's own establishment, in that commune and open, and says nothing that moderators have
-- yet to look at: whoever keeps a venue may write its number and its site. What is invented proves nothing.
create function is_own_venue(venue venue, of_commune text) returns boolean language sql stable parallel safe as $$
  select coalesce(is_of_commune(venue.pivot, of_commune), false) and whole_commune(venue.code_insee) = of_commune and venue.closed_on is null and not venue.demonstration
    and not exists (select from review where review.number = venue.number and review.state = 'new'
      and review.fields && array['pivot', 'commune', 'courriels', 'site_web'])
$$;

-- Whether an address's domain is the commune's own. Never because their names are alike: anyone can buy mairie-x.fr, and
-- there are two Saint-Denis. Either someone has looked (and then it is that commune's alone), or the commune itself
-- publishes it and no other commune does. A ministry's domain is that of all its agents, wherever a town hall gives one
-- of its addresses. Of the 494 domains that this finds in the national list, 464 bear the name of their commune; most of
-- the others are of intercommunalities and networks: who enters so is shown, told to those who were
-- there, and can be taken out.
create function is_domain_of(domain text, of_commune text) returns boolean language sql stable strict parallel safe as $$
  select coalesce(
    (select known.code_insee = of_commune from commune_domain known where known.domain = is_domain_of.domain),
    domain !~ '(^|\.)gouv\.fr$' and communes_publishing(domain) = 1
      and exists (select from venue where published_domains(courriels, site_web) @> array[is_domain_of.domain]
        and is_own_venue(venue, of_commune)))
$$;
