-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
update agreement_party set name = given.name, signatory = given.signatory, party = given.stands_for,
  organisation = given.organisation
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (name text, signatory text, stands_for text, organisation bigint)
join agreement using (slug)
where agreement_party.agreement = agreement.agreement and agreement_party.agreement_party = asked.item
  and agreement_party.version = asked.version
returning agreement_party.version
