-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
insert into agreement_text (agreement, effective_on, text, amendment)
select agreement, given.effective_on, given.text, amendment_numbered(agreement, given.amendment)
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (effective_on date, text text, amendment smallint)
join agreement using (slug)
returning 1 as version
