-- Where a head was asked is forgotten where no answer came for long, and so is what still waits to be mailed to where none is
-- asked any more. One who was asked may still answer by the link. $1 timestamptz: asked before
with forgotten as (
  update pilot_school set mail = null, asked_at = case when vouched is not null then asked_at end
  where mail is not null and asked_at < $1::timestamptz
  returning pilot, uai
)
delete from mail where purpose = 'pilot' and sent_at is null and starts_with(key, 'agreement ')
  and not exists (select from pilot_school asked where asked.mail = mail.recipient
    and starts_with(mail.key, format('agreement %s %s ', pilot, uai))
    and not exists (select from forgotten where forgotten.pilot = asked.pilot and forgotten.uai = asked.uai))
