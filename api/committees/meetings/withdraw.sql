-- $1 meeting   $2 decision
delete from decision where meeting = $1 and decision = $2 returning decision
