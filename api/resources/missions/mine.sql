-- The applications that wait for an answer, by mission of the venues that someone keeps.   $1 person
select resource::int, title, count(*)::int as waiting from application join resource using (resource)
join mandate on mandate.venue = resource.venue and role = 'steward' and mandate.person = $1
where application.state = 'sent' group by resource, title order by title limit 50
