-- The addresses of those who speak for an organisation, for mails that this site sends.
-- $1 organisation
select email as mail from mandate join person on person.id = mandate.person
where role = 'delegate' and organisation = $1 order by mandate
