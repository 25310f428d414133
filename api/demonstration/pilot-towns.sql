-- Communes that have invented schools with the classes of pilots, cities whole: those asked for, then one in each region
-- before any has two.   $1 text[]: codes INSEE of those asked for   $2 how many   $3 date: a day of a school year that must
-- be known where they are   $4 text[]: codes INSEE of those to leave out, unless they are asked for
with town as (
  select coalesce(parent, code_insee) as code_insee, array_agg(uai order by uai) as schools
  from school join commune using (code_insee) where school.demonstration and elementary and not closed group by 1
), ranked as (
  select code_insee, schools, row_number() over (partition by region order by md5(code_insee)) as rank
  from town join commune using (code_insee) join departement on departement.code = commune.departement
  where (code_insee = any($1::text[]) or code_insee <> all($4::text[])) and ($3::date is null or exists (
    select from school_year where zone = zone_of(code_insee) and $3::date between known_from and known_until))
)
select code_insee, schools[1:2] as schools from ranked
order by coalesce(array_position($1::text[], code_insee), 1000), rank, md5(code_insee) limit $2
