-- Takes up an invitation that is for this address; who handed the venue over keeps it no longer.
-- $1 number of the venue   $2 address   $3 timestamptz: now
with taken as (
  delete from invitation where venue = $1 and mail = $2 and expires_at > $3::timestamptz
  returning venue, invited_by, hands_over
), left_by as (
  delete from mandate using taken
  where taken.hands_over and mandate.venue = taken.venue and person = taken.invited_by and role = 'steward'
)
select hands_over from taken
