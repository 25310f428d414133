-- The figures of a campaign; of all that are reviewed, where none is named. Numbers, never a person.
-- $1 campaign, or null   $2 whether those that are invented, where none is named
with own as materialized (
  select resource as campaign from resource
  where kind = 'campaign' and (resource = $1 or $1::bigint is null and state = 'reviewed' and demonstration = $2)
), pilot_of as materialized (
  select pilot.pilot, code_insee from pilot join own using (campaign) where pilot.state in ('approved', 'running', 'done')
    or exists (select from school_class join lesson using (school_class) where school_class.pilot = pilot.pilot and lesson.state = 'held')
), class as materialized (
  select school_class.*, exists (select from lesson where lesson.school_class = school_class.school_class and state = 'held') as reached
  from school_class join pilot_of using (pilot)
), one as materialized (
  select lesson.*, class.pupils from lesson join class using (school_class)
), given as materialized (
  select lesson_hours.helper, lesson_hours.role, lesson_hours.hours,
    case lesson_hours.role when 'animator' then 'un lieu' else coalesce(organisation.kind, 'sans employeur connu') end as kind
  from lesson_hours join one using (lesson) left join organisation using (organisation)
), counted as (
  select role, kind, sum(hours)::float8 as hours, count(distinct helper)::int as helpers from given group by role, kind
), told as (
  -- Fewer than five volunteers behind the same kind of employer could be recognised: they are told together, uncounted if
  -- they are still so few.
  select role, case when role = 'animator' or helpers >= 5 then kind else 'employeurs divers' end as kind, sum(hours) as hours,
    case when role = 'animator' or sum(helpers) >= 5 then sum(helpers)::int end as helpers
  from counted group by 1, 2
)
select (select count(distinct code_insee) from pilot_of)::int as communes,
  (select count(distinct uai) from class)::int as schools,
  (select count(*) from class)::int as classes,
  (select coalesce(sum(pupils), 0) from class where reached)::int as children,
  (select count(*) from one)::int as lessons,
  (select count(*) from one where state = 'held')::int as held,
  (select count(*) from one where state = 'cancelled')::int as cancelled,
  (select count(*) from one where incidents <> '{}')::int as incidents,
  (select coalesce(json_agg(json_build_object('kind', kind, 'lessons', lessons) order by lessons desc, kind), '[]')
    from (select kind, count(*)::int as lessons from one cross join unnest(incidents) kind group by kind) counted) as incident_kinds,
  (select coalesce(sum(attendance), 0) from one where state = 'held')::int as attendance,
  (select coalesce(sum(pupils), 0) from one where state = 'held')::int as expected,
  (select coalesce(json_agg(json_build_object('why', why, 'lessons', lessons) order by lessons desc, why), '[]')
    from (select cancelled_why(reason) as why, count(*)::int as lessons from one where state = 'cancelled' group by 1) counted) as why,
  (select coalesce(sum(hours), 0)::float8 from given) as hours,
  (select coalesce(json_agg(json_build_object('role', role, 'kind', kind, 'hours', hours, 'helpers', helpers)
      order by role, hours desc, kind), '[]') from told) as given,
  (select coalesce(sum(trained), 0) from training join pilot_of using (pilot) where training.state = 'held')::int as trained,
  (select coalesce(sum(hours), 0) from training join pilot_of using (pilot) where training.state = 'held')::float8 as training_hours,
  (select json_build_object('count', count(satisfaction)::int, 'average', round(avg(satisfaction), 1)::float8,
      'stars', array[count(*) filter (where satisfaction = 1), count(*) filter (where satisfaction = 2),
        count(*) filter (where satisfaction = 3), count(*) filter (where satisfaction = 4), count(*) filter (where satisfaction = 5)])
    from one where state = 'held') as satisfaction,
  (select coalesce(json_agg(json_build_object('resource', resource, 'title', title, 'lessons', lessons, 'classes', classes)
      order by lessons desc, title), '[]')
    from (select kit.resource::int, kit.title, count(*)::int as lessons, count(distinct school_class)::int as classes
      from one join resource kit on kit.resource = one.resource where one.state = 'held' group by kit.resource, kit.title) counted) as kits
