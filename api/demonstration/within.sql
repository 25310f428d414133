-- The invented venues that may ask for each resource that invented partners offer, twenty of them at most.
select resource::int, array(select number::int from venue
    where demonstration and id like '%0' and within_reach(offered.*, venue.*) order by id limit 20) as venues
from resource offered where demonstration and state = 'published' and organisation is not null
