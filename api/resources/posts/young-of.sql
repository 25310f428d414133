-- Who holds a post, as its venue and the company see them.   $1 uptake
select young_person::int, name, mail, to_char(invited_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as invited,
  to_char(consent_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as agreed
from young_person where uptake = $1
