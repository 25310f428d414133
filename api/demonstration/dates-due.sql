-- Whether invented workshops have few weeks of dates before them: asked each hour, 1 ms.   $1 timestamptz: now
select exists (select from resource where demonstration and kind = 'event' and state = 'published')
  and not exists (select from sitting join resource using (resource)
    where demonstration and starts_at > $1::timestamptz + interval '21 days') as due
