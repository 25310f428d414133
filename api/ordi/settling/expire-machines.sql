-- Takes back what was not fetched. `app.act` is said before.   $1 machines
update machine set state = 'refurbished' where machine = any($1::bigint[]) and state = 'allotted'
