-- $1 machine   $2 refurbisher   $3 serial number, or null
update machine set serial = $3 where machine = $1 and organisation = $2 returning machine::int
