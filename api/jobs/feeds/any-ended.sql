-- Whether the last day of some has passed: an update raises the directory's version even where it changes nothing.
-- $1 date: today
select exists (select from resource where kind = 'job' and state = 'published' and ends_on < $1) as ended
