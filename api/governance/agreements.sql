-- The agreements that are signed, the latest first, with who they are between.
select slug, kind, title, to_char(signed_on, 'YYYY-MM-DD') as signed_on, demonstration,
  (select json_agg(name order by place) from agreement_party party where party.agreement = agreement.agreement) as parties
from agreement
where signed_on is not null
order by agreement.signed_on desc, slug
