-- The parties to an agreement that someone speaks for. $1 text: its slug  $2 text: who
select agreement_party::int from agreement join agreement_party using (agreement)
where slug = $1 and speaks_for($2, agreement_party) order by place
