-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
-- Its acknowledgement, once it is back; or why it was recorded by mistake.
update agreement_denunciation set acknowledged_on = coalesce(given.acknowledged_on, agreement_denunciation.acknowledged_on),
  withdrawn_why = given.withdrawn_why
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (acknowledged_on date, withdrawn_why text)
join agreement using (slug)
where agreement_denunciation.agreement = agreement.agreement and denunciation = asked.item
  and agreement_denunciation.version = asked.version
  and may_say(asked.person, agreement.agreement, agreement_denunciation.agreement_party)
returning agreement_denunciation.version
