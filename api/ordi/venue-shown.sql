-- What anyone sees of the programme at a venue: whether it gives machines to households, how many were, when some are taken.
-- $1 id of the venue   $2 date: today
select hands_machines(number) as gives,
  (select count(*) from machine where machine.venue = number and machine.state = 'delivered')::int as delivered,
  array(select json_build_object('collection', collection::int, 'on', to_char(on_day, 'YYYY-MM-DD'), 'opens', opens, 'closes', closes,
      'organisation', json_build_object('organisation', organisation::int, 'nom', shown.nom), 'demonstration', shown.demonstration)
    from collection_shown shown where shown.venue = number and on_day >= $2::date order by on_day, opens limit 5) as days
from venue where id = $1
