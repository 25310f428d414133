-- What is said of a kit, to those whose it is, and to moderators: neither of which class, nor by whom.
-- $1 practice   $2 person
select said.lesson::int, side, chapter, chapters_of(said.resource, kit_version) ->> (chapter - 1) as chapter_title,
  (select record #>> '{details,edition}' from resource_history where resource = said.resource and version = kit_version) as edition,
  stars, went_well, to_change, to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM') as month, withheld_reason
from lesson_feedback said join resource using (resource)
where said.resource = $1 and exists (select from mandate where mandate.person = $2
  and (role in ('moderator', 'operator') or withheld_at is null and (mandate.organisation = resource.organisation
    or role = 'steward' and mandate.venue = resource.venue or mandate.party = resource.party)))
order by said_at desc, said.lesson, side limit 200
