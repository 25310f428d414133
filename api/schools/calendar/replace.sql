-- Takes away the school years that a file is to replace. $1 json: [{ zone, year, … }]
with replaced as (
  select distinct zone, year from json_to_recordset($1::json) as given (zone text, year text)
), forgotten as (
  delete from school_year using replaced where school_year.zone = replaced.zone and school_year.year = replaced.year
)
delete from school_break using replaced where school_break.zone = replaced.zone and school_break.year = replaced.year
