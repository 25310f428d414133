-- A signed agreement. $1 text: its slug, or null for the first that was signed
select agreement::int, slug, title, exists (select from venue where demonstration) as invented
from agreement where signed_on is not null and ($1::text is null or slug = $1)
order by signed_on, agreement limit 1
