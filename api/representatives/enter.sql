-- What an address proves by itself was asked and granted; what waited is no longer to decide.
-- $1 code INSEE   $2 person   $3 message   $4 timestamptz: now
with waiting as (
  delete from commune_request where code_insee = $1 and person = $2 and state = 'pending'
)
insert into commune_request (code_insee, person, message, state, proof, asked_at, decided_at)
values ($1, $2, $3, 'granted', 'domain', $4, $4)
