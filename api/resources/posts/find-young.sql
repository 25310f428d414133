-- $1 young person
select uptake::int, name, consent_at is not null as agreed from young_person where young_person = $1
