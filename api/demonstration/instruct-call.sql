-- The first of the invented calls takes no more applications. The act `instruct` is said before.
update resource set state = 'instructing'
where resource = (select min(resource) from resource where kind = 'call' and demonstration)
