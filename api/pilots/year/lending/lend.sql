-- $1 pilot   $2 what   $3 how many   $4 lender   $5 id of its venue, or null   $6 organisation, or null   $7 from   $8 until
insert into material_loan (pilot, what, quantity, lender, venue, organisation, from_day, until_day)
select $1::bigint, $2, $3::integer, $4, (select number from venue where id = $5),
  (select organisation from organisation where organisation = $6::bigint), $7::date, $8::date
where ($4 <> 'venue' or exists (select from venue where id = $5))
  and ($4 <> 'organisation' or exists (select from organisation where organisation = $6::bigint))
returning loan::int
