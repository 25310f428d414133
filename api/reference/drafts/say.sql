-- What a party says of the draft, by who speaks for it; no row for anybody else.
-- $1 int: the draft   $2 int: its revision   $3 bigint: agreement_party   $4 boolean   $5 timestamptz: now   $6 text: person
insert into reference_voice (reference, revision, agreement_party, agrees, said_at, person)
select $1, $2, agreement_party, $4, $5, $6
from agreement_party join reference using (agreement)
where reference = $1 and agreement_party = $3 and speaks_for($6, agreement_party)
returning reference_voice
