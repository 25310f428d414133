-- Those who are no more of it keep what they gave. $1 lesson   $2 bigint[] resources of which it is said that they did not come
delete from lesson_hours where lesson = $1 and resource = any($2::bigint[])
