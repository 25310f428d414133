-- $1 sitting
select registration::int, sitting::int, name, mail, language, state from registration where sitting = $1 order by registration
