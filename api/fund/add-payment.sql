-- The act `pay` is said before.   $1 pledge   $2 euros   $3 day it was received
insert into fund_payment (pledge, euros, received_on) values ($1, $2, $3) returning payment::int
