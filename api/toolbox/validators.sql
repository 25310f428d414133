-- Whom the operator lets validate.
select organisation::int, nom, kind from organisation where validates and state = 'published' order by nom limit 200
