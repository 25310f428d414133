-- Those who answer for a helper: the volunteer, or those who keep the venue. $1 resource
select distinct email as mail from resource
left join mandate on role = 'steward' and mandate.venue = resource.venue
join person on person.id in (resource.person, mandate.person) where resource = $1
