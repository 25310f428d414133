-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
insert into agreement_commitment (agreement, article, agreement_party, what, due_on, due_rule, evidence, indicator,
  territory_level, territory, amendment)
select agreement, given.article, given.party, given.what, given.due_on, given.due_rule, given.evidence, given.indicator,
  given.level, given.territory, amendment_numbered(agreement, given.amendment)
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (article smallint, party bigint, what text, due_on date, due_rule text,
  evidence text, indicator text, level text, territory text, amendment smallint)
join agreement using (slug)
returning version
