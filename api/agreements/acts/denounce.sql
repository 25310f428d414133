-- $1 json: the slug, the person, the item and the version that was read, and the body as the interface has it
-- By whoever speaks for the party that sent the letter, or runs the directory: looked at in the write itself.
insert into agreement_denunciation (agreement, agreement_party, sent_on, letter, acknowledged_on)
select agreement, given.party, given.sent_on, given.letter, given.acknowledged_on
from json_to_record($1::json) as asked (slug text, person text, item bigint, version integer, body json)
cross join lateral json_to_record(asked.body) as given (party bigint, sent_on date, letter text, acknowledged_on date)
join agreement using (slug)
where may_say(asked.person, agreement, given.party)
returning version
