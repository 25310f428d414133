-- Writes that organisations are told of a need: those that it fits, and that were not told before.
-- $1 resource   $2 organisations   $3 timestamptz: now
insert into solicitation (resource, organisation, sent_at)
select need.resource, organisation.organisation, $3 from resource need
join organisation on organisation.organisation = any($2::bigint[])
where need.resource = $1 and need.state = 'published' and organisation.state = 'published' and hears_needs
  and trades && array(select jsonb_array_elements_text(details -> 'trades'))
  and exists (select from mandate where mandate.organisation = organisation.organisation and role = 'delegate')
on conflict do nothing
returning organisation::int
