-- $1 application   $2 mission   $3 name   $4 mail   $5 message   $6 timestamptz: now, when it was agreed to   $7 whether the address is shown
insert into applicant (application, resource, name, mail, message, consent_at, shares_mail)
values ($1, $2, $3, $4, $5, $6, $7)
