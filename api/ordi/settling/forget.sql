-- Forgets what venues said of households, so many days after their request has ended.   $1 timestamptz: now
update machine_request set households = 0, needs = '{}'
where households > 0 and state <> 'waiting' and (select max(moved_at) from machine_request_move
    where machine_request_move.request = machine_request.request)
  < $1::timestamptz - make_interval(days => programme_rule('ordi', 'kept_days')::integer)
