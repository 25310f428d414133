-- $1 timestamptz: deliveries that arrived before are forgotten
delete from webhook_delivery where delivered_at < $1
