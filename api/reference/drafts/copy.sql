-- $1 int: the draft. What it begins with: the criteria of the last adopted version.
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test, months)
select $1, code, place, name, why, mandatory, kind, test, months from reference_criterion
where reference = (select max(reference) from reference where state <> 'draft')
