-- $1 sitting   $2 mail
select registration::int, sitting::int, name, mail, language, state from registration where sitting = $1 and mail = $2
