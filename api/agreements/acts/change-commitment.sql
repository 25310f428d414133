-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
update agreement_commitment set article = given.article, agreement_party = given.party, what = given.what,
  due_on = given.due_on, due_rule = given.due_rule, evidence = given.evidence, indicator = given.indicator,
  territory_level = given.level, territory = given.territory
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (article smallint, party bigint, what text, due_on date, due_rule text,
  evidence text, indicator text, level text, territory text)
join agreement using (slug)
where agreement_commitment.agreement = agreement.agreement and commitment = asked.item
  and agreement_commitment.version = asked.version
returning agreement_commitment.version
