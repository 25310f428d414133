-- The highest permanent number of a venue
select coalesce(max(number), 0)::int as last from venue
