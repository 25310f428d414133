-- The change after which the last ones are.   $1 how many
select coalesce((select change from venue_change order by change desc offset $1 limit 1), 0)::text as after
