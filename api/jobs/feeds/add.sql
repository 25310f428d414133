-- What is new of a feed, as drafts. $1 bigint: the feed
with added as (
  insert into resource (resource, kind, organisation, title, description, ends_on, reach, centre, radius, details, state)
  overriding system value
  select resource, 'job', organisation, title, description, ends_on,
    case when centre is null then 'everywhere' else 'circle' end, centre, case when centre is not null then 30000 end,
    details, 'draft'
  from said_now, job_feed
  where known_digest is null and job_feed.feed = $1
  returning resource
)
insert into job_offer (resource, feed, external_id, digest)
select resource, $1, id, digest from said_now join added using (resource)
