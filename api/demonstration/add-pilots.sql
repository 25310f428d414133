-- Invented applications, drafts whose schools agree.   $1 campaign   $2 json: [{ code_insee, rooms, machines, animators,
-- volunteers, schools: [{ uai, classes: [{ levels, pupils, weekday, starts, ends }] }] }]
with given as (
  select row from json_array_elements($2::json) row
), added as (
  insert into pilot (campaign, code_insee, rooms, machines, animators, volunteers, demonstration)
  select $1, row ->> 'code_insee', row ->> 'rooms', (row ->> 'machines')::int, (row ->> 'animators')::int,
    (row ->> 'volunteers')::int, true
  from given
  returning pilot, code_insee
)
select pilot::int, row -> 'schools' as schools from added join given on row ->> 'code_insee' = code_insee order by pilot
