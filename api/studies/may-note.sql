-- Whether someone notes the studies of the convention.   $1 text: a person
select may_say($1, agreement, null) as may from agreement where slug = 'convention-2015'
