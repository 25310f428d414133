-- $1 young person
delete from young_person where young_person = $1 returning uptake::int
