-- A file of an edition that was published, of now or before.
-- $1 practice   $2 digest, or null for that of now
select encode(bytes, 'base64') as data, type, record #>> '{details,file,name}' as name
from resource join resource_history using (resource)
join practice_file on practice_file.resource = resource.resource and digest = record #>> '{details,file,digest}'
where resource.resource = $1 and record ->> 'state' <> 'draft'
  and not is_withdrawn(resource.*)
  and case when $2::text is null then resource_history.version = resource.version else digest = $2 end
order by resource_history.version desc limit 1
