-- Whether an agreement may have indicators: signed, and no example. $1 text: its slug
select slug from agreement where slug = $1 and signed_on is not null and not demonstration
