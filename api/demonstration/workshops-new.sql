-- Whether invented workshops are to come: beside invented venues, where there are none yet.
select exists (select from venue where demonstration)
  and not exists (select from resource where demonstration and kind = 'event') as is_new
