-- A signed agreement. $1 text: its slug
select agreement::int, slug, title, exists (select from venue where demonstration) as invented
from agreement where slug = $1 and signed_on is not null
