-- $1 json: the slug, the person, the item and the version that was read
delete from agreement_commitment using json_to_record($1::json) as asked (slug text, item bigint, version integer)
join agreement using (slug)
where agreement_commitment.agreement = agreement.agreement and commitment = asked.item
  and agreement_commitment.version = asked.version
returning agreement_commitment.version + 1 as version
