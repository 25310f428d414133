-- $1 number that a link carries
select pilot::int, uai from pilot_school where number = $1
