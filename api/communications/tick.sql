-- A line of the State's checklist, ticked or no longer, by who speaks for the State.
-- $1 communication   $2 version that was read   $3 code   $4 whether it holds   $5 what shows it, or null   $6 person
insert into promotion_tick (communication, version, checklist, code, holds, evidence, person)
select communication, $2, list.version, $3, $4, $5, $6
from communication one cross join current_checklist() list
where communication = $1 and speaks_for($6, one.agreement_party)
returning entry
