-- Moves trainings of invented pilots. `app.act` is said before.   $1 from   $2 to
update training set state = $2 from pilot where pilot.pilot = training.pilot and demonstration and training.state = $1
