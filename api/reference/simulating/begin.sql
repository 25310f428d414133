-- Begins to work out what the draft would change.   $1 int: the draft   $2 int: its revision   $3 timestamptz: now
insert into reference_simulation (reference, revision, simulated_at) values ($1, $2, $3)
