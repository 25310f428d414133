-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
insert into agreement_amendment (agreement, number, title, text, signed_on, says_on)
select agreement, (select coalesce(max(number), 0) + 1 from agreement_amendment as one where one.agreement = agreement.agreement),
  given.title, given.text, given.signed_on, given.says_on
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (title text, text text, signed_on date, says_on date)
join agreement using (slug)
returning version
