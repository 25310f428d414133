-- The venues whose label the draft would change.
-- $1 boolean: those that gain it, or lose it; null for all   $2 département, or null   $3 the last number read   $4 how many
select number::int, venue.id, nom, commune, departement, gains,
  (select coalesce(json_agg(json_build_object('code', code, 'name', name) order by place), '[]') from reference_criterion own
    where own.reference = reference.reference and code = any(simulated.lacking)) as lacking
from reference join reference_simulation done using (reference) join reference_simulated simulated using (reference)
join venue on venue.number = simulated.venue
where state = 'draft' and summary is not null and ($1::boolean is null or gains = $1)
  and ($2::text is null or departement = $2) and number > $3
order by number limit $4
