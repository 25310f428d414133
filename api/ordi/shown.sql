-- A machine as whoever scans its label sees it: neither where it is nor who has it, but who takes it back. That it is for a
-- household is not said either.   $1 identifier
select identifier, sort, case state when 'held' then 'allotted' else state end as state, demonstration,
  (select json_agg(json_build_object('state', to_state, 'on', to_char(moved_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    order by custody) from custody where custody.machine = machine.machine and to_state <> 'held') as history,
  (select json_build_object('organisation', organisation::int, 'nom', nom,
      'places', array(select concat(adresse, ', ', code_postal, ' ', commune) from establishment
        where establishment.organisation = organisation.organisation order by establishment limit 3))
    from organisation where organisation.organisation = machine.organisation and organisation.state = 'published') as keeper
from machine where identifier = upper($1)
