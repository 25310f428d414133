-- Lots of invented companies, not yet published: each company its town, every second of them, in waves.
-- $1 the wave, from 0   $2 how many waves
insert into resource (kind, organisation, title, description, reach, details, state, demonstration)
select 'lot', ranked.organisation,
  (array['Renouvellement du parc de bureau', 'Portables de fin de location', 'Fermeture d’une agence'])[1 + rank % 3],
  'Machines en état de marche, avec leurs chargeurs, effacées par qui les collecte.', 'everywhere',
  jsonb_build_object('laptop', 4 + rank % 5, 'desktop', rank % 4, 'where', concat(adresse, ', ', code_postal, ' ', commune),
    'collect_by', to_char(current_date + 60 + rank::integer, 'YYYY-MM-DD')), 'draft', true
from (select organisation, row_number() over (order by organisation) as rank from organisation
  where demonstration and kind = 'entreprise' and state = 'published') ranked
cross join lateral (select * from establishment where establishment.organisation = ranked.organisation
  order by establishment limit 1) place
where rank % 2 = 1 and rank <= 64 and rank / 2 % $2::integer = $1::integer
order by ranked.organisation
