-- Says that the authors of a kit are told of all that is said, and who they are. $1 practice   $2 timestamptz: now
with told as (
  update lesson_feedback set told_at = $2 where resource = $1 and told_at is null and withheld_at is null
)
select distinct email as mail from resource join mandate on role = 'delegate' and mandate.organisation = resource.organisation
  or role = 'steward' and mandate.venue = resource.venue or role = 'party' and mandate.party = resource.party
join person on person.id = mandate.person
where resource = $1 limit 20
