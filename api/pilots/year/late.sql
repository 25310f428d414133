-- What was lent and has not come back by its day, of which nobody was told yet. $1 timestamptz: now
select loan::int, pilot::int, what, material_loan.quantity, to_char(until_day, 'YYYY-MM-DD') as until_day, commune.nom as commune
from material_loan join pilot using (pilot) join commune on commune.code_insee = pilot.code_insee
join resource campaign on campaign.resource = pilot.campaign
where returned_on is null and not campaign.demonstration
  and moment_at(pilot.code_insee, until_day + 1, '00:00') <= $1::timestamptz
  and not exists (select from mail where purpose = 'pilot' and starts_with(mail.key, format('loan %s late ', loan)))
order by loan limit 200
