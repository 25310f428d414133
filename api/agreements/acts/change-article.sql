-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
update agreement_article set title = given.title, summary = given.summary
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (title text, summary text)
join agreement using (slug)
where agreement_article.agreement = agreement.agreement and agreement_article.article = asked.item
  and agreement_article.version = asked.version
returning agreement_article.version
