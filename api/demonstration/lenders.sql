-- Some invented venues to lend a part to: every tenth, in a fixed order.
select array(select number::int from venue where demonstration and id like '%0' order by id) as numbers,
  array(select organisation::int from organisation where demonstration order by organisation) as organisations
