-- $1 int: the draft whose criteria are written anew
delete from reference_criterion where reference = $1
