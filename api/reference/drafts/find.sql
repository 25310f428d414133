-- The version that is being written, what each party says of it, and whether who reads may abandon it.   $1 text: who reads
select said.*,
  (select may_abandon($1, reference, agreement) from reference where reference = said.version) as abandonable,
  exists (select from reference_simulation done where done.reference = said.version and done.revision = said.revision
    and summary is not null) as simulated,
  (select least(99, 100 * after / greatest(1, (select max(number) from venue)))::int from reference_simulation work
    where work.reference = said.version and work.revision = said.revision and summary is null) as simulating,
  (select json_agg(json_build_object('agreement_party', party.agreement_party, 'name', name, 'agrees', agrees,
      'said_at', to_char(said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'mine', speaks_for($1, party.agreement_party)) order by place)
    from agreement_party party join agreement using (agreement)
    left join lateral (
      select agrees, said_at from reference_voice voice
      where voice.reference = said.version and voice.revision = said.revision
        and voice.agreement_party = party.agreement_party
      order by reference_voice desc limit 1
    ) word on true
    where agreement.slug = said.agreement) as parties
from reference_said said where state = 'draft'
