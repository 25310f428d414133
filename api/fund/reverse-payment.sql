-- The act `reverse` is said before.   $1 payment   $2 why   $3 the pledge that it is of
insert into fund_reversal (payment, reason)
select payment, $2 from fund_payment where payment = $1 and pledge = $3 returning payment::int
