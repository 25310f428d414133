-- What was written of an agreement, the latest first, by a role and never a person.   $1 text: its slug
-- $2 boolean: one that is only prepared, too
select subject, item::int, agreement_history.version, to_char(at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at,
  actor, record
from agreement_history join agreement using (agreement)
where slug = $1 and ($2::boolean or signed_on is not null)
order by entry desc limit 500
