-- $1 organisation   $2 published or refused   $3 answer, or null   $4 now   $5 person who decides
update organisation set state = $2, answer = $3, decided_at = $4, decided_by = $5
where organisation = $1 and state = 'proposed'
returning nom, proposed_by as person, (select email from person where id = proposed_by) as mail
