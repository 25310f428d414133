-- A version of the venue with the calendar that it now has: confirmed today.
-- $1 number   $2 date
update venue set date_maj = $2 where number = $1 returning version
