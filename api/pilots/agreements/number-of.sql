-- $1 pilot   $2 UAI
select number::int from pilot_school where pilot = $1 and uai = $2
