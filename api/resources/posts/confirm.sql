-- $1 uptake   $2 step   $3 side   $4 person, or null   $5 timestamptz: now
insert into step_confirmation (step, side, person, confirmed_at)
select step, $3, $4, $5 from step where uptake = $1 and step = $2
on conflict (step, side) do nothing
