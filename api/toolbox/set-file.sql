-- $1 practice   $2 the version that was read   $3 json of the file, or null to take it away
update resource set details = case when $3::jsonb is null then details - 'file'
  else details || jsonb_build_object('file', $3::jsonb) end
where resource = $1 and version = $2 and kind = 'practice'
returning version
