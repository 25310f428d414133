-- $1 json: the slug, the person, the item and the version that was read
delete from agreement_party using json_to_record($1::json) as asked (slug text, item bigint, version integer)
join agreement using (slug)
where agreement_party.agreement = agreement.agreement and agreement_party.agreement_party = asked.item
  and agreement_party.version = asked.version
returning agreement_party.version + 1 as version
