-- Every practice that is published, in batches, as JSON.
-- $1 the last one that was given already, 0 at first   $2 how many   $3 false: a practice is nowhere
-- $4 those alone, or null for all
select resource::float8 as number, row_to_json(shown.*)::text as text
from (
  select practice_line.resource, practice_line.title, practice_line.description, form, subjects, level, minutes, licence,
    publics, school, ages, chapters, edition, resource.audience, resource.conditions, details ->> 'link' as link,
    case when details ? 'file' then format('/api/toolbox/%s/file', resource.resource) end as file, owner, resource.organisation::int, host.id as venue, resource.party, validations,
    rating, practice_line.demonstration, updated_on
  from practice_line
  join resource on resource.resource = practice_line.resource
  left join venue host on host.number = resource.venue
  where practice_line.state = 'published' and practice_line.resource > $1 and not $3::boolean
    and ($4::bigint[] is null or practice_line.resource = any($4))
  order by practice_line.resource limit $2
) shown
order by resource
