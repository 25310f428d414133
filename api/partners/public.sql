-- $1 organisation   $2 whether one that is not published too
select organisation::int, nom, kind, siret, presentation, site_web, trades, offers, departements, state, demonstration, hears_needs,
  version,
  array(select departement.nom || ' (' || code || ')' from departement where code = any(departements) order by code) as places,
  array(select json_build_object('nom', nom, 'siret', siret, 'adresse', adresse, 'code_postal', code_postal,
      'commune', commune, 'code_insee', code_insee, 'longitude', st_x(location::geometry),
      'latitude', st_y(location::geometry), 'location_approximate', location_approximate)
    from establishment one where one.organisation = organisation.organisation order by establishment) as establishments,
  array(select json_build_object('network', network, 'branch', branch)
    from membership one where one.organisation = organisation.organisation order by network) as networks,
  array(select json_build_object('kind', uptake.kind, 'times', count(*), 'quantity', sum(uptake.quantity))
    from uptake join resource using (resource)
    where resource.organisation = organisation.organisation and uptake.state = 'acknowledged'
    group by uptake.kind order by uptake.kind) as given,
  (select json_build_object(
      'pledged', coalesce(sum(euros_of(details, 'amount')) filter (where kind = 'pledge' and (state in ('published', 'paid')
        or received_of(resource) > 0)), 0)::int,
      'received', coalesce(sum(received_of(resource)) filter (where kind = 'pledge'), 0)::int,
      'lots', count(*) filter (where kind = 'lot' and state in ('published', 'collected')),
      'collected', count(*) filter (where kind = 'lot' and state = 'collected'),
      'jobs', count(*) filter (where kind = 'job' and state = 'published'),
      'posts', (select count(*) from uptake where uptake.organisation = organisation.organisation and uptake.kind = 'post'
        and (uptake.state = 'agreed' or post_is_filled(uptake.state))),
      'missions', (select count(*) from uptake where uptake.organisation = organisation.organisation
        and uptake.kind = 'mission' and uptake.state in ('agreed', 'done')))
    from resource where resource.organisation = organisation.organisation and state <> 'withheld') as brings,
  shown_logo(organisation.*) as logo
from organisation where organisation = $1 and ($2 or state = 'published')
