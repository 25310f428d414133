-- What is on its way to it.   $1 webhook
select delivery::int, after::text, through::text, gap, made_at from webhook_delivery
where webhook = $1 and delivered_at is null
