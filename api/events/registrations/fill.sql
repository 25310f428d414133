-- Gives the places that are free to those who have waited longest. The sitting is held (lock.sql).
-- $1 sitting
update registration set state = 'registered'
where registration in (
  select registration from registration where sitting = $1 and state = 'waiting' order by registration
  limit (select case when places is not null then places - taken end from sitting where sitting = $1)
)
returning registration::int, sitting::int, name, mail, language, state
