-- Whether invented campaigns are to come: beside invented schools, where there never was one.
select exists (select from school where demonstration)
  and not exists (select from resource where kind = 'campaign') as is_new
