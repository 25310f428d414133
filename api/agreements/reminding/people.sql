-- Who is told of a date of an agreement: those who speak for its parties (or for one of them) and those who run the directory.
-- $1 text: its slug   $2 int: the party, or null for all
select distinct person.email as mail from agreement
join agreement_party as one using (agreement)
join mandate on mandate.role = 'operator' or (($2::bigint is null or one.agreement_party = $2)
  and speaks_for(mandate.person, one.agreement_party))
join person on person.id = mandate.person
where slug = $1
