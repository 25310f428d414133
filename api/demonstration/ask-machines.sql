-- What invented venues ask for: every fortieth, for itself or for households, in waves.
-- $1 the wave, from 0   $2 how many waves
insert into machine_request (venue, sort, quantity, households, needs, demonstration)
select number, case when rank / 40 % 3 = 0 then 'desktop' else 'laptop' end, 1 + rank / 40 % 4,
  case when rank / 40 % 2 = 0 then 1 + rank / 40 % 4 end,
  case when rank / 40 % 2 = 0 then array['Démarches en ligne', 'Scolarité'] else array['Accueil du public', 'Ateliers'] end, true
from (select number, row_number() over (order by id) as rank from venue where demonstration and closed_on is null) ranked
where rank % 40 = 1 and rank <= 3600 and rank / 40 % $2::integer = $1::integer
