-- What each commune did, as figures.sql counts.
-- $1 campaign, or null for all that are reviewed   $2 whether invented ones too, where none is named
select pilot.pilot::int, pilot.campaign::int, pilot.code_insee, commune.nom, commune.departement, departement.region, pilot.state,
  st_x(commune.location::geometry) as lon, st_y(commune.location::geometry) as lat, own.schools, own.classes, own.children,
  own.lessons, own.held, own.cancelled, own.attendance, own.expected, own.hours, own.satisfaction, campaign.demonstration,
  (select coalesce(sum(trained), 0)::int from training where training.pilot = pilot.pilot and state = 'held') as trained
from pilot
join resource campaign on campaign.resource = pilot.campaign
join commune using (code_insee)
join departement on departement.code = commune.departement
cross join lateral (
  select count(distinct uai)::int as schools, count(distinct class.school_class)::int as classes,
    coalesce(sum(pupils) filter (where held > 0), 0)::int as children, coalesce(sum(lessons), 0)::int as lessons,
    coalesce(sum(held), 0)::int as held, coalesce(sum(cancelled), 0)::int as cancelled,
    coalesce(sum(came), 0)::int as attendance, coalesce(sum(pupils * held), 0)::int as expected,
    coalesce(sum(hours), 0)::float8 as hours, round(sum(stars)::numeric / nullif(sum(judged), 0), 1)::float8 as satisfaction
  from school_class class
  cross join lateral (
    select count(*) as lessons, count(*) filter (where state = 'held') as held, count(*) filter (where state = 'cancelled') as cancelled,
      sum(attendance) as came, sum(satisfaction) as stars, count(satisfaction) as judged,
      (select sum(hours) from lesson_hours join lesson of using (lesson) where of.school_class = class.school_class) as hours
    from lesson where lesson.school_class = class.school_class) lived
  where class.pilot = pilot.pilot
) own
where (pilot.campaign = $1 or $1::bigint is null and campaign.state = 'reviewed' and campaign.demonstration <= $2)
  and campaign.kind = 'campaign' and (pilot.state in ('approved', 'running', 'done') or own.held > 0)
order by departement.region, commune.nom
