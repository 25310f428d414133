-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
insert into agreement_party (agreement, place, name, signatory, party, organisation, amendment)
select agreement, (select count(*) + 1 from agreement_party as one where one.agreement = agreement.agreement), given.name,
  given.signatory, given.stands_for, given.organisation, amendment_numbered(agreement, given.amendment)
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (name text, signatory text, stands_for text, organisation bigint,
  amendment smallint)
join agreement using (slug)
returning version
