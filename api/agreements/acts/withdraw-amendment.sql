-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
update agreement_amendment set withdrawn_why = given.withdrawn_why
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (withdrawn_why text)
join agreement using (slug)
where agreement_amendment.agreement = agreement.agreement and number = asked.item and agreement_amendment.version = asked.version
returning agreement_amendment.version
