-- Collections of which machines should have been wiped, with those who speak for the refurbisher; a machine that came
-- back makes another wave.   $1 timestamptz: now
select collection::int, machine.organisation::int, title, count(distinct machine)::int as count, email as mail,
  to_char(max(collected_at), 'YYYY-MM-DD') as wave
from machine
join resource on resource.resource = lot
join mandate on mandate.organisation = machine.organisation and role = 'delegate' join person on person.id = mandate.person
where machine.state = 'collected' and wipe_by(machine.*) < $1::timestamptz
group by 1, 2, 3, 5 order by 1, 5
