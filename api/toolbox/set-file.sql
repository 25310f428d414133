-- $1 practice   $2 the version that was read   $3 json of the file, or null to take it away
-- $4 name of its edition, or null for the one it has
update resource set details = case when $3::jsonb is null then details - 'file'
  else details || jsonb_strip_nulls(jsonb_build_object('file', $3::jsonb, 'edition', $4::text)) end
where resource = $1 and version = $2 and kind = 'practice'
returning version
