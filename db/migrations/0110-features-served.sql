-- What GIS programs read is what files give already: each said once, for both.

-- The communes whose pilot is approved, goes on or is over, of campaigns that nobody took away.
create view pilot_listed as
select pilot::int, campaign::int, code_insee, commune.nom, commune.departement, departement.region, pilot.state,
  resource.demonstration, commune.location,
  (select count(distinct uai)::int from school_class own where own.pilot = pilot.pilot) as schools,
  (select count(*)::int from school_class own where own.pilot = pilot.pilot) as classes,
  (select coalesce(sum(pupils), 0)::int from school_class own where own.pilot = pilot.pilot) as pupils
from pilot
join resource on resource.resource = pilot.campaign and resource.state <> 'withheld'
join commune using (code_insee)
join departement on departement.code = commune.departement
where pilot.state in ('approved', 'running', 'done');

-- Where a resource is: the venues it is for, the middle of its circle, else where its organisation or its venue is.
create function place_of_resource(asked bigint, of_organisation bigint, of_venue text) returns geometry
language sql stable as $$
  select coalesce(
    (select st_collect(location::geometry order by number) from resource_venue
      join venue on venue.number = resource_venue.venue where resource_venue.resource = asked),
    (select centre::geometry from resource where resource.resource = asked),
    (select st_collect(location::geometry order by establishment) from establishment
      where establishment.organisation = of_organisation),
    (select location::geometry from venue where venue.id = of_venue)
  )
$$;
