-- Who speaks for a party that has said nothing of the draft since it was simulated. `heard`: the last revision it spoke of, of
-- which nothing counts any more; 0 where it never spoke. `before`: how many drafts of that number were abandoned.
select distinct mail, reference.reference as version, reference.title, party.agreement_party::int as party, party.name,
  coalesce(heard, 0) as heard, (summary ->> 'gained')::int as gained, (summary ->> 'lost')::int as lost,
  (select count(*)::int from reference_abandoned where version = reference.reference) as before
from reference join reference_simulation done using (reference)
join agreement_party party using (agreement)
left join lateral (select max(revision) as heard from reference_voice voice
  where voice.reference = reference.reference and voice.agreement_party = party.agreement_party) spoke on true
join spokesperson using (agreement_party)
where reference.state = 'draft' and not demonstration and done.revision = reference.revision and summary is not null
  and heard is distinct from reference.revision
