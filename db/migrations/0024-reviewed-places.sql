-- Of what those who keep a venue change, moderators look at all that says which venue it is, where, and how to reach it.
-- A position is looked at beyond 200 m: closer, it is the same door found better.
create or replace function sensitive_fields(before venue, after venue) returns text[] language sql immutable as $$
  select array_remove(array[
    case when before.nom is distinct from after.nom then 'nom' end,
    case when before.pivot is distinct from after.pivot then 'pivot' end,
    case when before.adresse is distinct from after.adresse then 'adresse' end,
    case when before.commune is distinct from after.commune then 'commune' end,
    case when before.code_postal is distinct from after.code_postal then 'code_postal' end,
    case when coalesce(st_distance(before.location, after.location) > 200,
      (before.location is null) <> (after.location is null)) then 'location' end,
    case when before.telephone is distinct from after.telephone then 'telephone' end,
    case when before.courriels is distinct from after.courriels then 'courriels' end,
    case when before.site_web is distinct from after.site_web then 'site_web' end,
    case when before.closed_on is distinct from after.closed_on then 'closed_on' end
  ], null)
$$;

-- Whatever moderators write, from a report or by themselves, needs no second look; nor do the programs that the operator
-- trusted with a whole source, whose thousand lines would bury what people wrote.
create or replace function note_review() returns trigger language plpgsql as $$
begin
  if new.version > old.version and coalesce(current_setting('app.person', true), '') <> ''
    and current_setting('app.actor', true) not like 'modération%'
    and current_setting('app.actor', true) <> 'programme d’un réseau' and cardinality(sensitive_fields(old, new)) > 0 then
    insert into review (number, version, fields) values (new.number, new.version, sensitive_fields(old, new));
  end if;
  return null;
end $$;

-- How far from its commune's position a venue may be, in metres. Measured on the 12,831 exact positions of the national
-- list. Where the commune's position is known, half are within 500 m and 99 % within 6 km; the farthest true one is at
-- 24 km (Roura), and all six beyond 50 km are wrong. Where it is estimated, true ones are as far as 115 km (Papaïchton,
-- Awala-Yalimapo, Île-de-Sein). Communes of Guyane are larger than départements.
create function position_reach(place commune) returns float8 language sql immutable as $$
  select case when place.location_approximate or place.departement = '973' then 150000 else 50000 end
$$;

-- Whether a position is a commune's own, whoever wrote it: nobody's door. What is proposed as a place is rounded to 1 m.
create function is_middle(spot geography, place commune) returns boolean language sql immutable as $$
  select abs(st_x(spot::geometry) - st_x(place.location::geometry)) < 1e-5
    and abs(st_y(spot::geometry) - st_y(place.location::geometry)) < 1e-5
$$;
