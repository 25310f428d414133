-- $1 application
delete from applicant where application = $1 returning application::int
