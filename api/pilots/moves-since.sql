-- The last state of each application that moved since. $1 a move   $2 text[] states
select distinct on (pilot_move.pilot) move::int, pilot_move.pilot::int, to_state as state, commune.nom as commune,
  resource.title as campaign_title
from pilot_move join pilot using (pilot) join commune using (code_insee)
join resource on resource.resource = campaign
where move > $1 and to_state = any($2::text[]) and not pilot.demonstration
order by pilot_move.pilot, move desc
