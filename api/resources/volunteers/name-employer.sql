-- Another employer, or another way to be known there, waits for its word anew.
-- $1 resource   $2 organisation   $3 how it knows the person
insert into employment as known (resource, organisation, known_as)
select $1, organisation, $3 from organisation where organisation = $2 and state = 'published'
on conflict (resource) do update set organisation = excluded.organisation, known_as = excluded.known_as,
  asked_at = now(), confirmed_at = null, confirmed_by = null
returning organisation::int
