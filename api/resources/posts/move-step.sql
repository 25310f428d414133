-- $1 uptake   $2 step   $3 the day it was read on   $4 the day it is moved to
update step set due_on = $4::date where uptake = $1 and step = $2 and due_on = $3::date returning step::int
