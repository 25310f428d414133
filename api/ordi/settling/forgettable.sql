-- Requests that ended so many days ago: what was said of households is to be forgotten.   $1 timestamptz: now
select request::int from machine_request
where households > 0 and state <> 'waiting' and (select max(moved_at) from machine_request_move
    where machine_request_move.request = machine_request.request)
  < $1::timestamptz - make_interval(days => programme_rule('ordi', 'kept_days')::integer)
order by request for update
