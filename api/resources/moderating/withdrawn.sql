-- Whether something that anyone could see is withdrawn.
-- $1 resource
select is_withdrawn(resource.*) as withdrawn from resource join resource_kind using (kind) where resource = $1 and open
