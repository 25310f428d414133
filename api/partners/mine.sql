-- The organisations that someone speaks for, or has proposed.
-- $1 person
select organisation.organisation::int, nom, organisation.state, to_char(created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  mandate.mandate is not null as speaks, answer,
  case when logo is null then 'none' when shown_logo(organisation.*) is null then 'waiting' else 'shown' end as logo
from organisation
left join mandate on mandate.organisation = organisation.organisation and mandate.person = $1 and role = 'delegate'
where mandate.mandate is not null or (proposed_by = $1 and state in ('proposed', 'refused'))
order by nom, organisation.organisation
