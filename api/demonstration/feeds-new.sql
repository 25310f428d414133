-- Whether invented feeds of job offers are to come: beside invented organisations, where there are none yet.
select exists (select from organisation where demonstration and state = 'published')
  and not exists (select from job_feed join organisation using (organisation) where demonstration) as is_new
