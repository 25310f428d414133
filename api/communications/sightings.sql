-- $1 person, or null for everyone: then those that are public   $2 whether they run the directory   $3 date: today
select sighting::int, whose.name as party, seen.name as seen_by, to_char(seen_on, 'YYYY-MM-DD') as seen_on, seen_at, link, text,
  file_name, file_type, sha256, to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as said_on, demonstration,
  whose.agreement_party::int, is_sighting_public(sighting, $3) as public,
  to_char(sighting_public_on(sighting), 'YYYY-MM-DD') as public_on, mine,
  (select coalesce(json_agg(json_build_object('name', name, 'said', said, 'text', word.text,
      'on', to_char(word.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by entry), '[]')
    from sighting_word word join agreement_party using (agreement_party) where word.sighting = one.sighting) as words
from sighting one
join agreement_party whose using (agreement_party)
left join agreement_party seen on seen.agreement_party = seen_by
cross join lateral (
  select coalesce(json_agg(json_build_object('agreement_party', agreement_party, 'name', name) order by place), '[]') as mine,
    count(*) as sides
  from agreement_party side where side.agreement = whose.agreement and speaks_for($1, side.agreement_party)
) own
where case when $1::text is null then is_sighting_public(sighting, $3) else $2 or sides > 0 end
order by seen_on desc, sighting desc limit 200
