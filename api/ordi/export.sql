-- How many machines are where, by the département of who has them in charge: no household's place is one.
select departement, sort, state, count, demonstration from machine_counts order by departement, sort, state, demonstration
