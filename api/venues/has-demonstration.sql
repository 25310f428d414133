-- Whether any venue is invented
select exists (select from venue where demonstration) as invented
