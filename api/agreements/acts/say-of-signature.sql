-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
-- Of the agreement, or of the amendment of that number, by whoever speaks for the party: looked at in the write itself.
insert into signature_word (agreement, amendment, agreement_party, word, note)
select agreement.agreement, one.amendment, given.party, given.word, given.note
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (party bigint, word text, note text)
join agreement using (slug) left join agreement_amendment as one on one.agreement = agreement.agreement and number = asked.item
where speaks_for(asked.person, given.party) and (asked.item is null or one.amendment is not null)
returning 1 as version
