-- Adopts the draft where every party has said yes: in force from the day that it asks for, or from today.
-- $1 int: the draft   $2 int: its revision   $3 date: today
update reference set state = 'adopted', adopted_on = $3, in_force_from = greatest(coalesce(in_force_from, $3::date), $3::date)
where reference = $1 and state = 'draft' and revision = $2 and all_agree($1, $2)
returning reference as version, revision
