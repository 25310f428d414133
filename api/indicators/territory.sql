-- The name of a territory. $1 text: the level  $2 text: its code
select nom from named_territory where level = $1 and code = $2 limit 1
