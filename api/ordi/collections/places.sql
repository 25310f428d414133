-- Where a refurbisher may announce a day: its own places.   $1 refurbisher
select establishment::int, concat(adresse, ', ', code_postal, ' ', commune) as name
from establishment where organisation = $1 order by establishment limit 50
