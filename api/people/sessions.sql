-- Where a person is signed in, the last used first.
-- $1 person
select id, coalesce(user_agent, '') as browser, to_char(created_at, 'YYYY-MM-DD') as since,
  to_char(updated_at, 'YYYY-MM-DD') as seen
from session where person = $1 and expires_at > now() order by updated_at desc
