-- $1 organisation   $2 party   $3 person   $4 whether approved, or no longer
with gone as (delete from logo_approval where organisation = $1 and party = $2 and not $4),
given as (
  insert into logo_approval (organisation, party, approved_by)
  select organisation, $2, $3 from organisation where organisation = $1 and logo is not null and $4
  on conflict do nothing
)
select has_logo from (select logo is not null as has_logo from organisation where organisation = $1) known
