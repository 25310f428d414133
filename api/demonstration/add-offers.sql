-- What invented feeds say: an offer each two weeks by organisation, shown for five to seven weeks, so that each has three.
-- The number of one, made of the two weeks and of the organisation, says all the rest.
-- $1 timestamptz: now   $2 json: what there is to offer
with weeks as (
  select fortnight, date '2026-01-05' + 14 * fortnight as monday
  from generate_series(($1::date - date '2026-01-05') / 14 - 2, ($1::date - date '2026-01-05') / 14) fortnight
), said as (
  select own.feed, own.organisation, fortnight || '-' || rank as id, site_web, place.commune, place.location,
    $2::json -> ((rank * 7 + fortnight * 3) % json_array_length($2::json))::integer as one,
    monday - (rank % 12)::integer as posted_on, monday + 34 + 4 * (rank % 3)::integer as ends_on
  from weeks cross join (select job_feed.*, site_web, row_number() over (order by feed) as rank
    from job_feed join organisation using (organisation) where demonstration and state = 'published') own
  cross join lateral (select * from establishment where establishment.organisation = own.organisation
    order by (establishment + fortnight) % 3, establishment limit 1) place
), missing as (
  select said.*, coalesce((one ->> 'remote')::boolean, false) as remote,
    nextval(pg_get_serial_sequence('resource', 'resource')) as resource
  from said where ends_on >= $1::date
    and not exists (select from job_offer where job_offer.feed = said.feed and external_id = id)
), added as (
  insert into resource (resource, kind, organisation, title, description, ends_on, reach, centre, radius, details, state,
    demonstration)
  overriding system value
  select resource, 'job', organisation, one ->> 'title', one ->> 'description', ends_on,
    case when remote then 'everywhere' else 'circle' end, case when not remote then location end,
    case when not remote then 30000 end,
    jsonb_build_object('link', site_web || '/offres/' || id, 'contract', one ->> 'contract', 'commune', commune,
      'posted_on', posted_on, 'remote', remote), 'draft', true
  from missing
  returning resource
)
insert into job_offer (resource, feed, external_id, digest)
select resource, feed, id, md5(id) from missing join added using (resource)
