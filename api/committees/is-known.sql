-- $1 mail
select from person where email = $1
