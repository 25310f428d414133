-- Dates of invented workshops that were before yesterday: nobody was there.   $1 timestamptz: now
delete from sitting using resource
where resource.resource = sitting.resource and demonstration and ends_at < $1::timestamptz - interval '1 day'
