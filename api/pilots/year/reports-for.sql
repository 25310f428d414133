-- Whether someone keeps the venue whose animator comes to a lesson. $1 person   $2 lesson
select from lesson_comer join resource on resource.resource = lesson_comer.resource
join mandate on mandate.role = 'steward' and mandate.venue = resource.venue and mandate.person = $1
where lesson_comer.lesson = $2 and lesson_comer.role = 'animator' and lesson_comer.state = 'coming'
