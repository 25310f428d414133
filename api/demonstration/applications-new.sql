-- Whether invented missions have no application yet, and take some.
select exists (select from resource where kind = 'mission' and demonstration and state = 'published')
  and not exists (select from application join resource using (resource) where demonstration)
  and (select current_date between coalesce(opens_on, '-infinity') and coalesce(closes_on, 'infinity')
    from programme where programme = 'service-civique') as is_new
