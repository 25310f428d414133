-- The kits of which something new is said since a day at least, whose authors were told nothing for a week.
-- $1 timestamptz: now
select said.resource::int, title, count(*)::int as count, round(avg(stars), 1)::float8 as average
from lesson_feedback said join resource using (resource)
where told_at is null and withheld_at is null and not demonstration
  and not exists (select from lesson_feedback told where told.resource = said.resource
    and told.told_at > $1::timestamptz - interval '7 days')
group by said.resource, title having min(said_at) <= $1::timestamptz - interval '1 day'
order by said.resource limit 100
