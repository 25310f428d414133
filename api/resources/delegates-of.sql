-- The addresses of those who speak for organisations, for mails that this site sends.
-- $1 organisations
select mandate.organisation::int, organisation.nom, email as mail from mandate
join person on person.id = mandate.person join organisation on organisation.organisation = mandate.organisation
where role = 'delegate' and mandate.organisation = any($1::bigint[])
