-- $1 resource, or null   $2 organisation, or null
select title as nom from resource where resource = $1 union all select nom from organisation where organisation = $2
