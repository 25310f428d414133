-- Asks to speak for a commune; what is asked again takes the place of what waits.
-- $1 code INSEE   $2 person   $3 message   $4 timestamptz: now
insert into commune_request (code_insee, person, message, asked_at) values ($1, $2, $3, $4)
on conflict (code_insee, person) where state = 'pending' do update set message = excluded.message
