-- Who is told of a date of an agreement: those who speak for its parties (or for one of them) and those who run the directory.
-- $1 text: its slug   $2 int: the party, or null for all
select mail from agreement join spokesperson using (agreement) where slug = $1 and ($2::bigint is null or agreement_party = $2)
union
select email from mandate join person on person.id = mandate.person where mandate.role = 'operator'
