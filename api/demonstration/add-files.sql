-- Joins to invented practices, by their titles, the file of each.   $1 json: [{ title, name, base64 }]
with given as (
  select resource, name, decode(base64, 'base64') as bytes
  from json_to_recordset($1::json) as file (title text, name text, base64 text)
  join resource using (title) where demonstration and kind = 'practice' and state = 'draft'
), kept as (
  insert into practice_file (resource, bytes) select resource, bytes from given
  returning resource, digest, type, octet_length(bytes) as size
)
update resource set details = details || jsonb_build_object('file',
  jsonb_build_object('name', name, 'digest', digest, 'type', type, 'size', size))
from kept join given using (resource) where resource.resource = kept.resource
