-- What anyone sees of the programme, one row: `ordi`.   $1 date: today
select json_build_object(
  'states', (select coalesce(json_agg(json_build_object('state', state, 'sort', sort, 'count', count, 'demonstration', demonstration)
      order by state, sort, demonstration), '[]')
    from (select state, sort, demonstration, sum(count) as count from machine_counts group by 1, 2, 3) counted),
  'departements', (select coalesce(json_agg(json_build_object('departement', departement, 'nom', nom, 'state', state, 'count', count,
      'demonstration', demonstration) order by departement, state, demonstration), '[]')
    from (select departement, state, demonstration, sum(count)::int as count from machine_counts group by 1, 2, 3) counted
    left join departement place on place.code = departement),
  'waiting', (select coalesce(json_agg(json_build_object('sort', sort, 'requests', requests, 'machines', machines, 'demonstration', demonstration)
      order by sort, demonstration), '[]')
    from (select sort, demonstration, count(*) as requests, sum(quantity - given) as machines from machine_request
      where state = 'waiting' group by 1, 2) counted),
  'points', (select coalesce(json_agg(json_build_object('establishment', establishment,
      'organisation', json_build_object('organisation', organisation.organisation, 'nom', organisation.nom),
      'nom', establishment.nom, 'adresse', adresse, 'code_postal', code_postal, 'commune', commune,
      'departement', departement_of(code_insee, code_postal),
      'at', json_build_array(st_x(location::geometry), st_y(location::geometry)), 'demonstration', demonstration)
      order by code_postal, establishment), '[]')
    from collection_point join establishment using (establishment) join organisation on organisation.organisation = establishment.organisation),
  'days', (select coalesce(json_agg(json_build_object('collection', collection, 'on', to_char(on_day, 'YYYY-MM-DD'),
      'opens', opens, 'closes', closes, 'organisation', json_build_object('organisation', organisation, 'nom', nom),
      'venue', case when venue is not null then json_build_object('id', venue_id, 'nom', venue_nom) end,
      'adresse', adresse, 'code_postal', code_postal, 'commune', commune, 'departement', departement_of(null, code_postal),
      'at', json_build_array(st_x(location::geometry), st_y(location::geometry)), 'demonstration', demonstration)
      order by on_day, opens, collection), '[]')
    from collection_shown where on_day >= $1::date)
) as ordi
