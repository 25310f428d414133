-- Whether invented refurbishers have too few days to come: twice a month.   $1 timestamptz: now
select exists (select from organisation where demonstration and kind = 'reconditionneur' and state = 'published')
  and not exists (select from collection_day where demonstration and on_day > $1::date + 21) as due
