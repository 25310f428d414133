-- $1 practice
select practice_line.*, resource.conditions, resource.audience, details ->> 'link' as link, details -> 'file' as file,
  resource.organisation::int, host.id as venue, resource.party,
  (select coalesce(json_agg(json_build_object('version', version, 'edition', record #>> '{details,edition}',
      'since', to_char(recorded_at at time zone 'Europe/Paris', 'YYYY-MM-DD'), 'title', record ->> 'title',
      'link', record #>> '{details,link}', 'file', record #> '{details,file}',
      'validations', (select coalesce(json_agg(json_build_object('by', by, 'purpose', purpose, 'on', on_day)
          order by validation), '[]')
        from practice_validation valid join resource_history validated using (resource, version)
        where valid.resource = published.resource and practice_contents(validated.record) = published.contents))
      order by version desc), '[]')
    from (
      -- An edition is what was published and says something else than the one before it.
      select said.*, lag(contents) over (order by version) as before from (
        select resource, version, recorded_at, record, practice_contents(record) as contents
        from resource_history history
        where history.resource = resource.resource and record ->> 'state' = 'published') said
    ) published where before is distinct from contents) as editions,
  (select coalesce(json_agg(json_build_object('venue', venue.id, 'nom', venue.nom, 'commune', venue.commune, 'stars', stars,
      'text', text, 'on', to_char(rated_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by rated_at desc), '[]')
    from (select * from rating where rating.resource = resource.resource order by rated_at desc limit 50) rated
    join venue on venue.number = rated.venue) as ratings
from practice_line
join resource on resource.resource = practice_line.resource
left join venue host on host.number = resource.venue
where practice_line.resource = $1
