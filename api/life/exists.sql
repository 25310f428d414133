-- The version that a venue is at, and whether it has ended.
-- $1 id of a venue
select version, closed_on is not null as closed, merged_into is not null as merged from venue where id = $1
