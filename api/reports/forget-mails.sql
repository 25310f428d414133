-- Addresses kept for longer than was agreed to. $1 timestamptz: agreed to before
update report set mail = null, consent_at = null where consent_at < $1
