-- How many places meet a criterion, and of how many communes the nearest is still to be found.   $1 the criterion's bit
select (select count(*)::int from measured_place where mask & $1::integer <> 0) as places,
  (select count(*)::int from wanting where missing & $1 <> 0) as communes
