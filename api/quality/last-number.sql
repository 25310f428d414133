-- The last number that a venue has
select coalesce(max(number), 0)::float8 as last from venue
