-- Allots a machine to the first of the queue, or does nothing where it is not ready or nobody waits. The queue is locked.
-- $1 machine   $2 refurbisher
update machine set state = 'allotted',
  request = (select request from machine_queue(machine.organisation, machine.sort) limit 1)
where machine = $1 and organisation = $2 and state = 'refurbished'
  and exists (select from machine_queue(machine.organisation, machine.sort))
returning machine::int, request::int
