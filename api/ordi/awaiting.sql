-- What waits for someone, one row.   $1 person   $2 timestamptz: now
select
  (select coalesce(json_agg(to_json(one.*) order by nom), '[]') from (
    select organisation.organisation::int, nom,
      case when organisation.state = 'published' then (select count(*) from resource where kind = 'lot'
        and resource.state = 'published' and resource.demonstration = organisation.demonstration
        and not exists (select from uptake where uptake.resource = resource.resource
          and uptake.state in ('agreed', 'collected'))) else 0 end::int as open,
      count(*) filter (where machine.state = 'collected' and wipe_by(machine.*) < $2::timestamptz)::int as late,
      count(*) filter (where machine.state = 'collected')::int as collected,
      count(*) filter (where machine.state = 'wiped')::int as wiped,
      count(*) filter (where machine.state = 'refurbished')::int as refurbished,
      count(*) filter (where machine.state = 'allotted')::int as allotted
    from organisation left join machine using (organisation)
    where organisation.kind = 'reconditionneur' and organisation.organisation in (select mandate.organisation from mandate
      where person = $1 and role = 'delegate')
    group by organisation.organisation) one) as workshops,
  (select coalesce(json_agg(to_json(one.*) order by nom), '[]') from (
    select venue.id, venue.nom,
      (select count(*) from collection_day where collection_day.venue = venue.number and state = 'proposed'
        and on_day >= $2::date)::int as proposed,
      (select count(*) from machine join machine_request using (request)
        where machine_request.venue = venue.number and machine.state = 'allotted')::int as allotted,
      to_char((select min(fetch_by(machine.*)) from machine join machine_request using (request)
        where machine_request.venue = venue.number and machine.state = 'allotted') at time zone 'Europe/Paris', 'YYYY-MM-DD') as fetch_by,
      (select count(*) from machine where machine.venue = venue.number and machine.state = 'held')::int as held,
      (select count(*) from machine_request where machine_request.venue = venue.number and state = 'waiting')::int as waiting
    from venue where number in (select mandate.venue from mandate where person = $1 and role = 'steward')
      and (number in (select machine_request.venue from machine_request)
        or number in (select collection_day.venue from collection_day where state = 'proposed'))) one) as venues,
  (select coalesce(json_agg(to_json(one.*) order by resource), '[]') from (
    select resource.resource::int, title, count(*)::int as machines,
      count(*) filter (where machine.state = 'collected')::int as unwiped
    from machine join resource on resource.resource = lot
    where resource.organisation in (select mandate.organisation from mandate where person = $1 and role = 'delegate')
    group by resource.resource, title) one) as lots
