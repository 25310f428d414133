-- $1 application   $2 whether the host and the partner may read the address
update applicant set shares_mail = $2 where application = $1 returning application::int
