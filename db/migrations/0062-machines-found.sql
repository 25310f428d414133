-- The search finds venues that hand computers to households (hands_machines, venue_values in 0061).
insert into vocabulary (facet, field, value) values (90, 'ordinateur', 'oui');

-- Tells the search, without a version of the venue; that of the directory has risen with the request.
create function settle_machines_found() returns trigger language plpgsql as $$
declare
  asking bigint := coalesce(new.venue, old.venue);
  hands boolean := hands_machines(asking);
begin
  update venue_search set facets = case when hands then facets | 90 else facets - 90 end
  where number = asking and (facets @> array[90]) <> hands;
  return null;
end $$;
create trigger machines_found after insert or delete or update of state, households on machine_request
for each row execute function settle_machines_found();
