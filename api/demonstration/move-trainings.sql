-- Moves trainings of invented pilots. `app.act` is said before.   $1 from   $2 to   $3 date: those before it alone, or null
update training set state = $2 from pilot
where pilot.pilot = training.pilot and demonstration and training.state = $1 and ($3::date is null or on_day < $3::date)
