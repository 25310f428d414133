-- How many venues of each source have each field: filled, valid and, of those updated within a year, filled. A bit is a
-- field, in the standard's order: rows alike are counted once, then each field of them.
-- $1 $2 numbers of venues, from after the first to the second
-- $3 what a telephone number must match   $4 timestamptz: now
with told as (
  select venue.source,
    coalesce(venue.date_maj > (($4::timestamptz at time zone 'Europe/Paris')::date - interval '1 year')::date, false) as fresh,
    (1::bigint << 0)
      | ((venue.pivot is not null)::int::bigint << 1)
      | (1::bigint << 2)
      | (1::bigint << 3)
      | (1::bigint << 4)
      | ((venue.code_insee is not null)::int::bigint << 5)
      | (1::bigint << 6)
      | ((venue.complement_adresse is not null)::int::bigint << 7)
      | ((venue.location is not null and not location_approximate)::int::bigint << 8)
      | ((venue.location is not null and not location_approximate)::int::bigint << 9)
      | ((typologie <> '{}')::int::bigint << 10)
      | ((venue.telephone is not null)::int::bigint << 11)
      | ((courriels <> '{}')::int::bigint << 12)
      | ((site_web <> '{}')::int::bigint << 13)
      | ((venue.horaires is not null)::int::bigint << 14)
      | ((venue.presentation_resume is not null)::int::bigint << 15)
      | ((venue.presentation_detail is not null)::int::bigint << 16)
      | (1::bigint << 17)
      | ((itinerance <> '{}')::int::bigint << 18)
      | ((venue.structure_parente is not null)::int::bigint << 19)
      | ((venue.date_maj is not null)::int::bigint << 20)
      | ((services <> '{}')::int::bigint << 21)
      | ((publics_specifiquement_adresses <> '{}')::int::bigint << 22)
      | ((prise_en_charge_specifique <> '{}')::int::bigint << 23)
      | ((frais_a_charge <> '{}')::int::bigint << 24)
      | ((dispositif_programmes_nationaux <> '{}')::int::bigint << 25)
      | ((formations_labels <> '{}')::int::bigint << 26)
      | ((autres_formations_labels <> '{}')::int::bigint << 27)
      | ((modalites_acces <> '{}')::int::bigint << 28)
      | ((modalites_accompagnement <> '{}')::int::bigint << 29)
      | ((venue.fiche_acces_libre is not null)::int::bigint << 30)
      | ((venue.prise_rdv is not null)::int::bigint << 31) as filled,
    -- What can be told wrong besides what the database refuses.
    (coalesce((pivot !~ '^0+$')::int, 0)::bigint << 1)
      | (coalesce((telephone ~ $3)::int, 0)::bigint << 11)
      | (coalesce((courriels <> '{}' and array_to_string(courriels, '|') ~ '^([^@|\s]+@[^@|\s]+\.[a-zA-Z]{2,}(\||$))+$')::int, 0)::bigint << 12)
      | (coalesce((site_web <> '{}' and array_to_string(site_web, '|') ~ '^(https?://[^|]+(\||$))+$')::int, 0)::bigint << 13)
      | (coalesce((venue.horaires is not null and state is distinct from 'unreadable')::int, 0)::bigint << 14)
      | (coalesce((venue.date_maj <= ($4::timestamptz at time zone 'Europe/Paris')::date + 1)::int, 0)::bigint << 20)
      | (coalesce((fiche_acces_libre ~ '^https?://')::int, 0)::bigint << 30)
      | (coalesce((prise_rdv ~ '^https?://')::int, 0)::bigint << 31) as valid
  from venue
  left join venue_search search on search.number = venue.number and search.stop = 0
  left join timetable using (timetable)
  where venue.number > $1 and venue.number <= $2 and venue.closed_on is null
), alike as (
  -- Every other field is valid where it is filled.
  select source, fresh, filled, valid | (filled & ~3222304770::bigint) as valid, count(*) as venues
  from told
  group by 1, 2, 3, 4
)
select source, field::int, sum(venues)::int as venues,
  coalesce(sum(venues) filter (where (filled >> field) & 1 = 1), 0)::int as filled,
  coalesce(sum(venues) filter (where (valid >> field) & 1 = 1), 0)::int as valid,
  coalesce(sum(venues) filter (where (filled >> field) & 1 = 1 and fresh), 0)::int as fresh
from alike
cross join generate_series(0, 31) field
group by source, field
