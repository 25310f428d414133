-- $1 text: one programme, or null for all.
select programme, article, name, lead, description, to_char(opens_on, 'YYYY-MM-DD') as opens_on,
  to_char(closes_on, 'YYYY-MM-DD') as closes_on,
  current_date between coalesce(opens_on, '-infinity') and coalesce(closes_on, 'infinity') as open,
  successor, link, how_to_pay, rules, version, to_char(updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
  array(select kind from resource_kind where resource_kind.programme = programme.programme order by kind) as kinds
from programme
where $1::text is null or programme = $1
order by article
