-- $1 json: the slug, the person, the item and the version that was read
delete from agreement_article using json_to_record($1::json) as asked (slug text, item bigint, version integer)
join agreement using (slug)
where agreement_article.agreement = agreement.agreement and article = asked.item
  and agreement_article.version = asked.version
returning agreement_article.version + 1 as version
