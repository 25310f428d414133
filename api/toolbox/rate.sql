-- $1 practice   $2 venue   $3 the revision that was read, 0 for none   $4 stars   $5 text, or null   $6 person   $7 now
insert into rating (resource, venue, stars, text, person, rated_at)
select $1, $2, $4, $5, $6, $7 where $3 = 0 or exists (select from rating where resource = $1 and venue = $2)
on conflict (resource, venue) do update set stars = excluded.stars, text = excluded.text, person = excluded.person,
  rated_at = excluded.rated_at, revision = rating.revision + 1
where rating.revision = $3
returning revision
