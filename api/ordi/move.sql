-- Moves machines by the act that is said, those alone that are where the act begins.
-- $1 machines   $2 the state they go to   $3 the states they may be in   $4 refurbisher whose they are, or null
-- $5 venue whose they are, or null   $6 json of what was said
-- $7 whether they are for households, or null for either
update machine set state = $2, certificate = coalesce($6::json ->> 'certificate', certificate),
  route = $6::json ->> 'route'
where machine = any($1::bigint[]) and state = any($3::text[]) and ($4::bigint is null or organisation = $4)
  and ($5::bigint is null or request in (select request from machine_request where machine_request.venue = $5))
  and ($7::boolean is null or exists (select from machine_request wanted
    where wanted.request = machine.request and (wanted.households is not null) = $7))
returning machine::int
