-- What is lent to a pilot: what is late first, then what is out, then what came back. $1 pilot   $2 timestamptz: now
select loan::int, what, quantity, lender, coalesce(venue.nom, organisation.nom) as from_whom,
  to_char(from_day, 'YYYY-MM-DD') as from_day, to_char(until_day, 'YYYY-MM-DD') as until_day,
  to_char(returned_on, 'YYYY-MM-DD') as returned_on, material_loan.version,
  returned_on is null and moment_at(pilot.code_insee, until_day + 1, '00:00') <= $2::timestamptz as late
from material_loan join pilot using (pilot)
left join venue on venue.number = material_loan.venue
left join organisation on organisation.organisation = material_loan.organisation
where pilot = $1 order by returned_on is not null, until_day, loan
