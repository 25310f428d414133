-- Whether the invented fund is to come: beside invented organisations and venues, once.
select exists (select from organisation where demonstration) and exists (select from venue where demonstration)
  and not exists (select from resource where kind = 'pledge' and demonstration)
  and (select current_date between coalesce(opens_on, '-infinity') and coalesce(closes_on, 'infinity')
    from programme where programme = 'fonds') as is_new
