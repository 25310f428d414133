-- Asks someone to keep a venue; asked again, the month starts anew.
-- $1 id of the venue   $2 address   $3 who invites   $4 boolean: in their place   $5 timestamptz: now
insert into invitation (venue, mail, invited_by, hands_over, invited_at, expires_at)
select number, $2, $3, $4, $5, $5::timestamptz + interval '30 days' from venue where id = $1
on conflict (venue, mail) do update set invited_by = excluded.invited_by, hands_over = excluded.hands_over,
  invited_at = excluded.invited_at, expires_at = excluded.expires_at
returning (select nom from venue where number = invitation.venue) as nom
