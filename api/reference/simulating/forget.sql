-- $1 int: the draft
delete from reference_simulation where reference = $1
