-- Invented posts and missions that wait for someone begin on the first day of one of the months that follow.
-- $1 timestamptz: now
update resource set details = details || jsonb_build_object('begins_on',
  to_char(date_trunc('month', $1::timestamptz) + (2 + resource % 3) * interval '1 month', 'YYYY-MM-DD'))
where demonstration and resource in (select resource from hosting_open)
  and (details ->> 'begins_on')::date < $1::timestamptz::date + 14
