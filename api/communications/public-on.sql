-- Whose a sighting is, and from when it is public even if not all have seen it.   $1 sighting
select name, to_char(sighting_public_on(sighting), 'YYYY-MM-DD') as day from sighting join agreement_party using (agreement_party)
where sighting = $1
