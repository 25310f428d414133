-- The last mails that could not leave: nothing of what they say, and of the address what its owner would recognise.
-- $1 how many   $2 tries after which nothing more is tried
select mail::int, purpose, left(recipient, 1) || '…@' || split_part(recipient, '@', 2) as recipient,
  coalesce(failure, 'inconnu') as failure, tries, tries >= $2 as given_up,
  to_char(written_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as written,
  to_char(next_try, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as next
from mail where sent_at is null and (failure is not null or tries >= $2)
order by tries >= $2 desc, mail desc limit $1
