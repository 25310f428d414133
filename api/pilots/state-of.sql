-- $1 pilot
select state from pilot where pilot = $1
