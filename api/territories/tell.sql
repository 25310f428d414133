-- Some territories of a level, as JSON texts, in the order asked.
-- $1 level   $2 text[]: their codes
select json_build_object('level', level, 'code', code, 'nom', nom, 'population', population,
  'approximate', approximate, 'indicators', indicators)::text as text
from unnest($2::text[]) with ordinality as asked (code, place)
join territory using (code)
where level = $1
order by place
