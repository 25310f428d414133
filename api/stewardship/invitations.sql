-- $1 id of the venue   $2 timestamptz: now
select invitation::int, mail, hands_over, to_char(expires_at, 'YYYY-MM-DD') as until
from invitation join venue on venue.number = invitation.venue
where venue.id = $1 and expires_at > $2::timestamptz order by invited_at
