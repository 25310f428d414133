-- Where the head of a school is asked; vouched for where its domain is that of the académie's schools. The link that was
-- mailed before, to whomever, is another number's: it is of no use any more.
-- $1 pilot   $2 UAI   $3 mail   $4 timestamptz: now
update pilot_school set mail = $3, asked_at = $4, answered_at = null, agrees = null, word = null, number = default,
  vouched = case when split_part($3, '@', 2) = academy.mail_domain then 'académie' end
from school join academy_area on departement = departement_of(school.code_insee, null) join academy using (academy)
where pilot = $1 and pilot_school.uai = $2 and school.uai = $2
returning vouched
