-- Takes an address from where it was left: mails on their way, links and invitations that nobody used, reports to answer, and what was
-- written in them. What was reported stays.
-- $1 address
with invited as (
  delete from invitation where mail = $1
), mails as (
  delete from mail where recipient = $1 and sent_at is null
), links as (
  delete from verification where strpos(value, to_json($1::text)::text) > 0
)
update report set
  mail = case when lower(mail) <> $1 then mail end,
  consent_at = case when lower(mail) <> $1 then consent_at end,
  message = regexp_replace(message, regexp_replace($1, '(\W)', '\\\1', 'g'), '(adresse effacée)', 'gi')
where lower(mail) = $1 or strpos(lower(message), $1) > 0
