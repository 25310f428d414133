-- When what is public last changed, and the days of the oldest and the newest venue
select changed_at,
  to_char(oldest, 'YYYY-MM-DD') as oldest,
  to_char(newest, 'YYYY-MM-DD') as newest
from directory, (select min(date_maj) as oldest, max(date_maj) as newest from venue_search) dated
