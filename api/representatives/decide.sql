-- $1 request   $2 granted   $3 answer   $4 who decides   $5 timestamptz: now
update commune_request set state = case when $2 then 'granted' else 'refused' end, answer = $3, decided_by = $4, decided_at = $5
from commune, person
where request = $1 and state = 'pending' and commune.code_insee = commune_request.code_insee and person.id = commune_request.person
returning commune.code_insee, commune.nom, person.id as person, person.email as mail
