-- Whom this site writes to.   $1 application
select mail, name, shares_mail from applicant where application = $1
