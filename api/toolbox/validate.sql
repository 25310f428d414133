-- $1 practice   $2 the version that was read   $3 party, or null   $4 organisation, or null   $5 purpose   $6 person
-- $7 now
insert into validation (resource, version, party, organisation, purpose, person, validated_at)
select resource, version, $3, $4, $5, $6, $7 from resource where resource = $1 and version = $2
returning validation::int
