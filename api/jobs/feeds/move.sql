-- Those that a feed says, from a state to another. $1 text: from   $2 text: to
update resource set state = $2 where state = $1 and kind = 'job' and resource in (select resource from said_now)
