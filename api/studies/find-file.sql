-- $1 study   $2 boolean: of a draft too
select name, encode(bytes, 'base64') as base64, sha256 from study_file join study using (study)
where study = $1 and ($2 or state = 'published')
