-- The marks that a party someone represents may approve: those that wait first.
-- $1 person
select organisation.organisation::int, nom, kind, mandate.party, approval.party is not null as approved
from mandate
join organisation on logo is not null and organisation.state = 'published'
left join logo_approval approval
  on approval.organisation = organisation.organisation and approval.party = mandate.party
where mandate.person = $1 and role = 'party' and mandate.party in ('État', 'Syntec Numérique')
order by approved, nom, organisation.organisation limit 200
