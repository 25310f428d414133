-- Those whose last day has passed. $1 date: today
update resource set state = 'closed' where kind = 'job' and state = 'published' and ends_on < $1
