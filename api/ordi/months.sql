-- How many machines each act moved, by month and by the département of who has them in charge then.
select departement, month, sort, state, count, demonstration from machine_months
order by month desc, departement, sort, state, demonstration
