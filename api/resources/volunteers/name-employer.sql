-- Whom a profile names; asked for its word where it is said how it knows the person. Another, or another way to be known
-- there, waits for its word anew. Nothing for what is not published.
-- $1 resource   $2 organisation   $3 how it knows the person, or null   $4 timestamptz: now
insert into employment as known (resource, organisation, known_as, asked_at)
select $1, organisation, $3, case when $3::text is not null then $4::timestamptz end
from organisation where organisation = $2 and state = 'published'
on conflict (resource) do update set organisation = excluded.organisation, known_as = excluded.known_as,
  asked_at = excluded.asked_at, confirmed_at = null, confirmed_by = null, refused_at = null, refused_for = null
returning organisation::int
