-- Undoes a merge: the venue is open or closed as it was before, takes back what was reported of it and still waits, and
-- its stewards no longer keep the other one, unless they do otherwise or by another that is merged into it.
-- $1 id of a venue that was merged   $2 the version that was read
with apart as (
  select number, merged_into as staying, (
      select (record ->> 'closed_on')::date from venue_history history
      where history.number = venue.number and not record ? 'merged_into' order by version desc limit 1) as closed_before
  from venue where id = $1 and version = $2 and merged_into is not null
), opened as (
  update venue set merged_into = null, closed_on = closed_before
  from apart where venue.number = apart.number returning venue.version
), told as (
  update report set number = apart.number, moved_from = null
  from apart where moved_from = apart.number and report.number = staying and state = 'new'
), left_by as (
  delete from mandate using apart
  where mandate.venue = staying and proof = 'merge'
    and exists (select from mandate own where own.venue = apart.number and own.person = mandate.person)
    and not exists (
      select from mandate own join venue other on other.number = own.venue
      where own.person = mandate.person and other.merged_into = staying and other.number <> apart.number)
)
select opened.version, staying::float8 from opened, apart
