-- Two fields that are not lists tell people something by being there at all: each is a facet of its own.
create or replace function venue_values(v venue) returns table (field text, value text)
language sql immutable as $$
  select 'services', unnest(v.services)
  union all select 'publics_specifiquement_adresses', unnest(v.publics_specifiquement_adresses)
  union all select 'prise_en_charge_specifique', unnest(v.prise_en_charge_specifique)
  union all select 'frais_a_charge', unnest(v.frais_a_charge)
  union all select 'dispositif_programmes_nationaux', unnest(v.dispositif_programmes_nationaux)
  union all select 'formations_labels', unnest(v.formations_labels)
  union all select 'modalites_acces', unnest(v.modalites_acces)
  union all select 'modalites_accompagnement', unnest(v.modalites_accompagnement)
  union all select 'itinerance', unnest(v.itinerance)
  union all select 'typologie', unnest(v.typologie)
  union all select 'prise_rdv', 'oui' where v.prise_rdv ~ '\S'
  union all select 'fiche_acces_libre', 'oui' where v.fiche_acces_libre ~ '\S'
$$;

insert into vocabulary (facet, field, value) values (50, 'prise_rdv', 'oui'), (60, 'fiche_acces_libre', 'oui');

-- When a venue was last confirmed: too many values for facets, and asked for as « since ».
alter table venue_search add column date_maj date;

-- As of 0005, and date_maj.
create or replace function index_venues() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct word from changed, string_to_table(search_key(nom), ' ') word where word ~ '[a-z]'
  on conflict do nothing;
  insert into timetable (horaires, calendar)
  select distinct horaires, calendar_of(code_insee, departement) from changed where horaires ~ '\S'
  on conflict do nothing;
  insert into venue_search as known
    (number, location, facets, departement, code_insee, name_key, timetable, date_maj)
  select number, location, coalesce(facets, '{}'), changed.departement, changed.code_insee, search_key(nom),
    timetable.timetable, changed.date_maj
  from changed
  left join (
    select changed.number, array_agg(distinct one order by one) as facets
    from changed
    cross join lateral venue_values(changed) given
    left join vocabulary listed using (field, value)
    cross join lateral unnest(coalesce(listed.facet, refuse_value(given.field, given.value)) || listed.needs) one
    group by changed.number
  ) counted using (number)
  left join timetable on timetable.horaires = changed.horaires
    and timetable.calendar = calendar_of(changed.code_insee, changed.departement)
  order by st_geohash(location::geometry)
  on conflict (number) do update set
    location = excluded.location, facets = excluded.facets, departement = excluded.departement,
    code_insee = excluded.code_insee, name_key = excluded.name_key, timetable = excluded.timetable,
    date_maj = excluded.date_maj
  where (known.location, known.facets, known.departement, known.code_insee, known.name_key, known.timetable,
      known.date_maj)
    is distinct from (excluded.location, excluded.facets, excluded.departement, excluded.code_insee,
      excluded.name_key, excluded.timetable, excluded.date_maj);
  return null;
end $$;

-- Venues that were there before.
update venue_search set
  date_maj = venue.date_maj,
  facets = sort(facets || case when prise_rdv ~ '\S' then array[50] else '{}' end
    || case when fiche_acces_libre ~ '\S' then array[60] else '{}' end)
from venue where venue.number = venue_search.number;

-- As of 0003, and: open at a time (`timetables`, from api/hours/open.sql; venues that say nothing of their hours only
-- with `unsure`), and confirmed since a day.
drop function venues_matching(query_int, float8, float8, float8, float8, text, text, tsquery, geography, float8);
create function venues_matching(
  wanted query_int,
  west float8, south float8, east float8, north float8,
  in_commune text, in_departement text, named tsquery,
  timetables integer[], unsure boolean, since date,
  centre geography, radius float8
) returns setof venue_search language sql stable parallel safe as $$
  select * from venue_search
  where (wanted is null or facets @@ wanted)
    and (west is null
      or (west <= east and st_intersects(location::geometry, st_makeenvelope(west, south, east, north, 4326)))
      -- Across the antimeridian the box is two.
      or (west > east and (st_intersects(location::geometry, st_makeenvelope(west, south, 180, north, 4326))
        or st_intersects(location::geometry, st_makeenvelope(-180, south, east, north, 4326)))))
    -- Paris is its arrondissements, a new commune those it is made of.
    and (in_commune is null or code_insee = any(array(
      select in_commune union all select part.code_insee from commune part where part.parent = in_commune)))
    and (in_departement is null or departement = in_departement)
    and (named is null or to_tsvector('simple', name_key) @@ named)
    and (timetables is null or timetable = any(timetables) or (unsure and timetable is null))
    and (since is null or date_maj >= since)
    and (radius is null or st_dwithin(location, centre, radius))
$$;
