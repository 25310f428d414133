-- Dates to come that were written, changed or cancelled last. $1 timestamptz: now   $2 most
select sitting, title, description, organiser, "from", "to", state, place, demonstration, updated_at
from sitting_public where ends_at > $1
order by updated_at desc, sitting desc
limit $2
