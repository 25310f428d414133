-- Invented venues to open a post or a mission: two in each département, in a fixed order.
select number::int from (
  select number, row_number() over (partition by departement order by id desc) as rank
  from venue where demonstration and closed_on is null
) host where rank <= 2 order by number
