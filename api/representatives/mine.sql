-- The communes that someone speaks for, or has asked to: of what they asked, the last. $1 person
select code_insee, commune.nom, state, to_char(since at time zone 'Europe/Paris', 'YYYY-MM-DD') as since, answer
from (
  select distinct on (code_insee) code_insee, state, since, answer from (
    select code_insee, 'speaks' as state, given_at as since, null as answer
    from mandate where person = $1 and role = 'commune'
    union all
    select code_insee, state, coalesce(decided_at, asked_at), answer
    -- Granted and no longer theirs: they left, or it was taken away.
    from commune_request where person = $1 and state <> 'granted'
  ) said order by code_insee, state = 'speaks' desc, state = 'pending' desc, since desc
) latest join commune using (code_insee)
order by commune.nom, code_insee
