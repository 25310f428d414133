-- Offers of employment that members' feeds give (article 10): each is a resource, and is known by what its feed calls it.
create table job_feed (
  feed bigint generated always as identity primary key,
  organisation bigint not null references organisation on delete cascade,
  url text not null check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 500),
  added_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  -- The last time it was asked, and the last that it gave offers.
  asked_at timestamptz,
  read_at timestamptz,
  -- Why not, in French, since when: null while all is well.
  error text check (length(error) <= 500),
  failing_since timestamptz,
  -- What it said of itself, to be asked whether it has changed.
  etag text check (length(etag) <= 200),
  modified text check (length(modified) <= 100),
  -- Offers in it, and those that could be shown.
  found integer not null default 0,
  shown integer not null default 0,
  unique (organisation, url),
  check ((error is null) = (failing_since is null))
);
create index on job_feed (due_at);

create table job_offer (
  resource bigint primary key references resource on delete cascade,
  feed bigint not null references job_feed on delete cascade,
  external_id text not null check (length(external_id) between 1 and 300),
  -- Of all that the feed says of it: an offer that has not changed is not written.
  digest text not null,
  unique (feed, external_id)
);

-- An offer without its feed is nobody's: it goes with it.
create function forget_offer() returns trigger language plpgsql as $$
begin
  delete from resource where resource = old.resource;
  return null;
end $$;
create trigger forget_offer after delete on job_offer for each row execute function forget_offer();

create index job_places on resource using gist (centre) where kind = 'job' and state = 'published' and centre is not null;
create index job_latest on resource (updated_at desc) where kind = 'job' and state = 'published';
create index job_ends on resource (ends_on) where kind = 'job' and state = 'published';

-- An offer as anyone sees it.
create view job_said as
select resource.resource::int, title, resource.description, details ->> 'link' as link, details ->> 'contract' as contract,
  details ->> 'commune' as commune, coalesce((details ->> 'remote')::boolean, false) as remote,
  coalesce(details ->> 'employer', owner.nom) as employer,
  json_build_object('organisation', owner.organisation::int, 'nom', owner.nom) as organisation,
  coalesce(details ->> 'posted_on', to_char(resource.created_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) as posted_on,
  to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  case when centre is not null then json_build_array(st_x(centre::geometry), st_y(centre::geometry)) end as at,
  resource.demonstration
from resource join organisation owner using (organisation)
where resource.kind = 'job' and resource.state = 'published';

-- Kinds that are listed on a page of their own, never among all that partners bring: there are too many of them.
alter table resource_kind add column apart boolean not null default false;

-- As of 0038, without them.
create or replace function resources_for(at geography, in_departement text, of_venue bigint) returns setof resource
language sql stable as $$
  with offered as not materialized (
    select * from resource where state = 'published'
      and kind in (select kind from resource_kind where reaches and not apart)
  )
  select * from offered where reach = 'everywhere'
  union all
  select * from offered where reach = 'departements' and departements @> array[in_departement]
  union all
  -- No circle is wider than 200 km: the index needs a radius that is the same for all.
  select * from offered where reach = 'circle' and st_dwithin(centre, at, 200000) and st_dwithin(centre, at, radius)
  union all
  select offered.* from resource_venue join offered using (resource)
  where reach = 'venues' and resource_venue.venue = of_venue
$$;
