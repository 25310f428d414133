-- $1 sitting
select resource::int from sitting where sitting = $1
