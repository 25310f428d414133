-- Where offers of employment are, for the map: its boxes are flat, and go across the antimeridian.
create index job_map on resource using gist ((centre::geometry))
where kind = 'job' and state = 'published' and centre is not null;

-- The posts and missions that wait for someone, where they are.
create view hosting_open as
select resource.*, venue.nom, venue.commune, venue.location from resource join venue on venue.number = resource.venue
where kind in ('post', 'mission') and resource.state = 'published' and closed_on is null
  and not exists (select from uptake where uptake.resource = resource.resource and uptake.kind = 'post'
    and uptake.state in ('running', 'ended'))
  and not exists (select from application where application.resource = resource.resource
    and application.state in ('accepted', 'running', 'completed'));

-- What of a feed could not be shown, or not on the map, the first of them, for those who gave it: what, and why.
alter table job_feed add column remarks jsonb not null default '[]'
  check (jsonb_typeof(remarks) = 'array' and jsonb_array_length(remarks) <= 20);
