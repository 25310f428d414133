-- $1 slug of the committee   $2 moment in Paris   $3 minutes   $4 place   $5 link
insert into meeting (committee, starts_at, lasts_minutes, place, link)
select committee, $2::timestamp at time zone 'Europe/Paris', $3::int, $4, $5 from committee where slug = $1
returning meeting::int
