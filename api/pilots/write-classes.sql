-- $1 pilot   $2 json of [{ uai, levels, pupils, weekday, starts, ends }]
insert into school_class (pilot, uai, levels, pupils, weekday, starts, ends)
select $1, uai, levels, pupils, weekday, starts, ends from json_to_recordset($2::json)
  as given (uai text, levels text[], pupils integer, weekday smallint, starts time, ends time)
