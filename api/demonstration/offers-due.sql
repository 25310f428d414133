-- Whether invented feeds have nothing of these two weeks yet: asked each hour, 1 ms.   $1 timestamptz: now
select exists (select from job_feed join organisation using (organisation) where demonstration and state = 'published')
  and exists (select from resource_kind where kind = 'job' and open)
  and not exists (select from job_offer join resource using (resource)
    where demonstration and starts_with(external_id, ($1::date - date '2026-01-05') / 14 || '-')) as due
