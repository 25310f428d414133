-- The mails, the latest first: nothing of what they say; an address is shown in part until it is erased, as the mail
-- leaves.
-- $1 purpose, or null   $2 waiting, failing, given_up or sent; or null   $3 those before this one, or null
-- $4 how many   $5 tries after which nothing more is tried
with told as (
  select mail, purpose, written_at, sent_at, tries, recipient, case
      when sent_at is not null then 'sent'
      when tries >= $5 then 'given_up'
      when failure is not null then 'failing'
      else 'waiting' end as state
  from mail
  where ($1::text is null or purpose = $1) and ($3::bigint is null or mail < $3)
)
select mail::int, purpose, state, tries,
  case when sent_at is null then left(recipient, 1) || '…@' || split_part(recipient, '@', 2) end as recipient,
  to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as written,
  to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sent
from told
where $2::text is null or state = $2
order by mail desc limit $4
