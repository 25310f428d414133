-- What a venue publishes of how to reach it, and what a change to it starts from.
-- $1 id of a venue
select number::int, id, nom, courriels, site_web, version, commune, code_postal, code_insee from venue where id = $1
