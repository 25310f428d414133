-- Those whom a meeting concerns, who have an account.   $1 meeting
select distinct email as mail, person.id as person from convened_people($1) as one join person on person.id = one.person
