-- A meeting that was held before.   $1 slug of the committee   $2 moment in Paris   $3 minutes   $4 place   $5 link   $6 now
insert into meeting (committee, starts_at, lasts_minutes, place, link, state, entered_at)
select committee, $2::timestamp at time zone 'Europe/Paris', $3::int, $4, $5, 'held', $6 from committee where slug = $1
returning meeting::int
