-- What is known of a request, for who decides it. $1 request   $2 domain of the address, or null for one that anybody has
select request::int, commune_request.code_insee, commune.nom, email as mail,
  (select count(*)::int from mandate where role = 'commune' and mandate.code_insee = commune_request.code_insee) as representatives,
  (select json_build_object('code_insee', known.code_insee, 'nom', of_it.nom) from commune_domain known
    join commune of_it on of_it.code_insee = known.code_insee where known.domain = $2) as known,
  communes_publishing($2) as communes,
  (select coalesce(json_agg(json_build_object('id', id, 'nom', nom, 'commune', commune, 'own', own) order by own desc, nom, id), '[]')
    from (select id, nom, venue.commune, is_own_venue(venue, commune_request.code_insee) as own from venue
      where published_domains(courriels, site_web) @> array[$2] order by own desc, nom, id limit 8) publisher) as publishers,
  (select coalesce(json_agg(json_build_object('on', to_char(before.decided_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'answer', before.answer) order by before.decided_at desc), '[]')
    from commune_request before where before.person = commune_request.person and before.code_insee = commune_request.code_insee
      and before.state = 'refused') as refusals
from commune_request join commune using (code_insee) join person on person.id = person
where request = $1 and state = 'pending'
