-- Invented machines that are allotted are received.
-- $1 the state they go to   $2 whether they are for households   $3 one of how many is left
update machine set state = $1 from machine_request wanted
where wanted.request = machine.request and machine.demonstration and machine.state = 'allotted' and machine % $3 <> 0
  and (wanted.households is not null) = $2::boolean
