-- A machine as whoever scans its label sees it: neither places nor names.   $1 identifier
select identifier, sort, state, demonstration,
  (select json_agg(json_build_object('state', to_state, 'on', to_char(moved_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    order by custody) from custody where custody.machine = machine.machine) as history
from machine where identifier = upper($1)
