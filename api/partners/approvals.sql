-- $1 organisation
select organisation.answer, organisation.logo is not null as has_logo,
  case when closed_at is not null then json_build_object('as', closed_as, 'reason', closed_reason,
    'on', to_char(closed_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) end as closed,
  array(select json_build_object('party', party, 'since', to_char(approved_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from logo_approval where logo_approval.organisation = organisation.organisation order by party) as approvals
from organisation where organisation = $1
