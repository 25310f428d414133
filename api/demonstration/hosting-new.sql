-- Whether invented posts and missions are to come: beside invented venues and partners, where there are none yet.
select exists (select from venue where demonstration) and exists (select from organisation where demonstration)
  and not exists (select from resource where demonstration and kind in ('post', 'mission'))
  and (select bool_and(current_date between coalesce(opens_on, '-infinity') and coalesce(closes_on, 'infinity'))
    from programme where programme in ('emploi-avenir', 'service-civique')) as is_new
