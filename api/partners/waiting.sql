select organisation::int, nom, kind, siret, to_char(created_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since from organisation
where state = 'proposed' order by created_at limit 200
