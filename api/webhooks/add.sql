-- Nothing where this person has registered that address, or as many as there may be.
-- $1 person   $2 name   $3 address   $4 secret   $5 now   $6 how many at most
insert into webhook (person, name, url, secret, due_at, made_at, through)
select $1, $2, $3, $4, $5, $5, greatest(changes_forgotten, (select max(change) from venue_change))
from directory where (select count(*) from webhook where person = $1) < $6
on conflict (person, url) do nothing
returning webhook::int
