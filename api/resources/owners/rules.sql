-- What is ruled of a programme.   $1 programme, or null
select rules from programme where programme = $1
