-- $1 bigint: a practice or a workshop that is shown. The skills of the version in force that it says it teaches.
select skill, skill_now.name from resource_skill
join resource using (resource)
join skill_now using (skill)
where resource = $1 and state = 'published'
order by split_part(skill, '.', 1)::int, split_part(skill, '.', 2)::int
