-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
update agreement set title = given.title, object = given.object, signed_on = given.signed_on,
  term_years = given.term_years, renewal_years = given.renewal_years, notice_months = given.notice_months
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (title text, object text, signed_on date, term_years smallint,
  renewal_years smallint, notice_months smallint)
where agreement.slug = asked.slug and agreement.version = asked.version
returning agreement.version
