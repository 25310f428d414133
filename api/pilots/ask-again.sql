-- A head agreed to the classes and hours that they read: of others, they are asked again.
-- $1 pilot   $2 json, as write-classes.sql
with given as (
  select uai, levels, pupils, weekday, starts, ends from json_to_recordset($2::json)
    as given (uai text, levels text[], pupils integer, weekday smallint, starts time, ends time)
), told as (
  select uai, levels, pupils, weekday, starts, ends from school_class where pilot = $1
)
update pilot_school set agrees = null, answered_at = null, asked_at = null, vouched = null, word = null, mail = null
where pilot = $1 and asked_at is not null and uai in (
  select uai from ((table given except all table told) union all (table told except all table given)) changed)
