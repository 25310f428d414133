-- What a feed says now beside what it said, for the rest of the transaction. What has ended is not there, and what says no
-- end ends some days after it was first read.
-- $1 bigint: the feed
-- $2 json: [{ id, digest, title, description, until, at: [longitude, latitude] or null, details }]
-- $3 date: today
create temporary table said_now on commit drop as
select given.id, given.digest, given.title, given.description, given.details,
  coalesce(until, coalesce(known.created_at::date, $3) + programme_rule('offres-emploi', 'shown_days')::int) as ends_on,
  case when at is not null then st_point(at[1], at[2])::geography end as centre,
  coalesce(offer.resource, nextval(pg_get_serial_sequence('resource', 'resource'))) as resource,
  offer.digest as known_digest
from json_to_recordset($2::json)
  as given (id text, digest text, title text, description text, until date, at float8[], details jsonb)
left join job_offer offer on offer.feed = $1 and external_id = id
left join resource known on known.resource = offer.resource
where coalesce(until, coalesce(known.created_at::date, $3) + programme_rule('offres-emploi', 'shown_days')::int) >= $3
