-- The open schools of a commune, by name, those of a city by arrondissement; how many there are, and where those of
-- the other pages are.
-- $1 code INSEE   $2 boolean: with classes of CE2, CM1 or CM2 only   $3 most wanted   $4 how many to pass over
with found as (
  select *, row_number() over (order by code_insee, search_key(nom), uai) as rank
  from school_public
  where code_insee = any(array(select $1 union all select part.code_insee from commune part where part.parent = $1))
    and not closed and (elementary or not $2)
), page as (
  select * from found where rank > $4::integer and rank <= $4 + $3::integer
)
select
  (select count(*) from found)::int as total,
  (select coalesce(json_agg(json_build_array(longitude, latitude)), '[]') from (
    select longitude, latitude from found where rank <= $4 or rank > $4 + $3 order by rank limit 1000) other) as positions,
  (select coalesce(json_agg(json_build_object('uai', uai, 'nom', nom, 'nature', nature, 'secteur', secteur,
    'elementary', elementary, 'adresse', adresse, 'code_postal', code_postal, 'code_insee', code_insee,
    'commune', commune, 'departement', departement, 'eleves', eleves, 'longitude', longitude, 'latitude', latitude,
    'location_approximate', location_approximate, 'demonstration', demonstration, 'version', version) order by rank), '[]')
    from page) as schools
