-- How many people of a territory have no venue within 10 km.   $1 level   $2 code
select (indicators ->> 'beyond_10km')::int as people from territory where level = $1 and code = $2
