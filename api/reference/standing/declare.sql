-- What a venue declares, where the version in force asks for it; no row where it does not.
-- $1 id of the venue   $2 code   $3 what shows it, or null to take it back   $4 link, or null   $5 date: today   $6 person
insert into criterion_declaration (venue, code, evidence, link, declared_on, person)
select number, code, $3, $4, $5, $6
from venue, reference_criterion join reference using (reference)
where id = $1 and code = $2 and kind = 'declared' and state = 'in_force' and closed_on is null
returning venue::text
