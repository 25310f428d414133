-- Machines that venues have not fetched in time. Invented ones stay where they are.   $1 timestamptz: now
select machine::int, organisation::int from machine
where state = 'allotted' and not demonstration and fetch_by(machine.*) < $1::timestamptz
order by machine limit 500 for update
