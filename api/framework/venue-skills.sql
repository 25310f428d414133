-- $1 id of a venue that is open. The skills of the version in force that it teaches by its services.
select skill, name from skill_now
where exists (select from service_skill join venue on service = any(services)
  where id = $1 and closed_on is null and service_skill.skill = skill_now.skill)
order by split_part(skill, '.', 1)::int, split_part(skill, '.', 2)::int
