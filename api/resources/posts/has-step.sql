-- $1 uptake   $2 step
select step::int, kind, to_char(due_on, 'YYYY-MM-DD') as due_on from step where uptake = $1 and step = $2
