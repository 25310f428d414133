-- Those who sit there on the day of a meeting and have an account.   $1 meeting
select distinct email as mail from meeting join committee_member seat using (committee) join person on person.id = seat.person
where meeting = $1 and (starts_at at time zone 'Europe/Paris')::date between coalesce(begins_on, '-infinity') and coalesce(ends_on, 'infinity')
