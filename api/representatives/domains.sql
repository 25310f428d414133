-- The domains that were found to be a commune's, and how many of their addresses speak for it.
select domain, code_insee, commune.nom, departement, to_char(added_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as since,
  left(email, 1) || '…@' || split_part(email, '@', 2) as by,
  (select count(*)::int from mandate join person speaker on speaker.id = mandate.person where role = 'commune'
    and mandate.code_insee = commune_domain.code_insee and split_part(speaker.email, '@', 2) = domain) as representatives
from commune_domain join commune using (code_insee) left join person on person.id = added_by
order by commune.nom, domain
