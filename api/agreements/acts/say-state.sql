-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
-- Who may is looked at in the write itself: a mandate that ends meanwhile writes nothing.
update agreement_commitment set state = given.state, note = given.note
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (state text, note text)
join agreement using (slug)
where agreement_commitment.agreement = agreement.agreement and commitment = asked.item
  and agreement_commitment.version = asked.version
  and may_say(asked.person, agreement.agreement, agreement_commitment.agreement_party)
returning agreement_commitment.version
