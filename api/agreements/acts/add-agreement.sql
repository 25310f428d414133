-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
insert into agreement (slug, kind, title, object, applies, signed_on, term_years, renewal_years, notice_months)
select given.slug, kind, title, object, (select agreement from agreement as whole where whole.slug = given.applies), signed_on,
  term_years, renewal_years, notice_months
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (slug text, kind text, title text, object text, applies text,
  signed_on date, term_years smallint, renewal_years smallint, notice_months smallint)
returning version
