-- Sessions of those who did not come back: what ProConnect gave goes with them.
-- $1 timestamptz: now
delete from session where expires_at <= $1::timestamptz returning id
