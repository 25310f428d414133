-- How many schools there are that were not invented and are not closed.
select count(*)::int as schools from school where not demonstration and not closed
