-- Whether the invented fund is to come: beside invented organisations and venues, once.
select exists (select from organisation where demonstration) and exists (select from venue where demonstration)
  and not exists (select from resource where kind = 'pledge' and demonstration) as is_new
