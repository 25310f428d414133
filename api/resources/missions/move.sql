-- $1 application   $2 the state it is moved from   $3 to   $4 json of what was said   $5 timestamptz: now
update application set state = $3, changed_at = $5,
  starts_on = coalesce(($4::json ->> 'starts_on')::date, starts_on),
  ended_on = coalesce(($4::json ->> 'ended_on')::date, ended_on)
where application = $1 and state = $2
returning application::int as version
