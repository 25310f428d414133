-- Allots the oldest invented machine for which someone waits.
update machine set state = 'allotted', request = (select request from machine_queue(organisation, sort) limit 1)
where machine = (select machine from machine where demonstration and state = 'refurbished'
  and exists (select from machine_queue(organisation, sort)) order by machine limit 1)
returning machine::int
