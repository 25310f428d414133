-- $1 text: the slug of a signed agreement   $2 text: the file's SHA-256
select encode(bytes, 'base64') as bytes, name from agreement_file join agreement using (agreement)
where slug = $1 and digest = $2 and signed_on is not null
