-- What a venue asked for, what is on its way to it, and what it received, one row.   $1 venue
select nom,
  (select coalesce(json_agg(json_build_object('request', request, 'sort', sort, 'quantity', quantity, 'given', given,
      'households', households, 'needs', needs, 'state', state,
      'asked_on', to_char(asked_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'ranks', case when state = 'waiting' and given < quantity then (select coalesce(json_agg(json_build_object(
          'organisation', json_build_object('organisation', organisation, 'nom', ranked.nom), 'rank', rank, 'waiting', waiting)), '[]')
        from request_ranks(request) ranked) else '[]' end) order by request desc), '[]')
    from machine_request where machine_request.venue = venue.number) as requests,
  (select coalesce(json_agg(json_build_object('machine', machine, 'identifier', identifier, 'sort', machine.sort,
      'state', machine.state, 'request', request, 'households', households is not null, 'refurbisher', json_build_object(
        'organisation', organisation, 'nom', organisation.nom, 'places', array(select concat(adresse, ', ', code_postal, ' ', commune)
          from establishment where establishment.organisation = machine.organisation order by establishment limit 3)),
      'on', to_char(placed_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'fetch_by', case when machine.state = 'allotted' then to_char(fetch_by(machine.*) at time zone 'Europe/Paris', 'YYYY-MM-DD') end) order by machine.state, machine), '[]')
    from machine join machine_request using (request) join organisation using (organisation)
    where machine_request.venue = venue.number) as machines,
  json_build_object('request', programme_rule('ordi', 'request_most')::int, 'year', programme_rule('ordi', 'year_most')::int,
    'kept_days', programme_rule('ordi', 'kept_days')::int) as most
from venue where number = $1
