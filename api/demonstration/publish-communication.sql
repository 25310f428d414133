-- $1 communication
update communication set published_at = moment_said() where communication = $1
