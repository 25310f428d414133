-- Who has which part in the directory, those who keep venues and speak for organisations left out: they are
-- too many, and their venues' and organisations' own affair.
select mandate::int, email as mail, role, commune.nom as commune, mandate.code_insee, party,
  to_char(given_at, 'YYYY-MM-DD') as since, proof
from mandate
join person on person.id = mandate.person
left join commune on commune.code_insee = mandate.code_insee
where role not in ('steward', 'delegate') order by role, email limit 500
