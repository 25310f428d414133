-- What anyone sees of the programme, one row: `ordi`.
select json_build_object(
  'states', (select coalesce(json_agg(json_build_object('state', state, 'sort', sort, 'count', count) order by state, sort), '[]')
    from (select state, sort, count(*) from machine group by 1, 2) counted),
  'departements', (select coalesce(json_agg(json_build_object('departement', departement, 'state', state, 'count', count)
      order by departement, state), '[]')
    from (select departement, state, sum(count)::int as count from machine_counts group by 1, 2) counted),
  'waiting', (select coalesce(json_agg(json_build_object('sort', sort, 'requests', requests, 'machines', machines) order by sort), '[]')
    from (select sort, count(*) as requests, sum(quantity - given) as machines from machine_request
      where state = 'waiting' group by sort) counted),
  'points', (select coalesce(json_agg(json_build_object('establishment', establishment,
      'organisation', json_build_object('organisation', organisation.organisation, 'nom', organisation.nom),
      'nom', establishment.nom, 'adresse', adresse, 'code_postal', code_postal, 'commune', commune,
      'at', json_build_array(st_x(location::geometry), st_y(location::geometry)), 'demonstration', demonstration)
      order by code_postal, establishment), '[]')
    from collection_point join establishment using (establishment) join organisation on organisation.organisation = establishment.organisation)
) as ordi
