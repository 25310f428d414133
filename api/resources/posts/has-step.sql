-- $1 uptake   $2 step
select step::int from step where uptake = $1 and step = $2
