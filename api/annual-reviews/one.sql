-- All of a review but its dates. $1 int: the review
select content, encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256 as sealed,
  (select json_agg(other.version order by other.version) from annual_review other
    where other.agreement = own.agreement and other.year = own.year) as versions,
  (select json_agg(json_build_object('agreement_party', agreement_party.agreement_party, 'name', name,
      'adopted_at', to_char(adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by place)
    from agreement_party left join annual_review_adoption adoption
      on adoption.agreement_party = agreement_party.agreement_party and adoption.annual_review = $1::bigint
    where agreement_party.agreement = own.agreement) as parties,
  (select coalesce(json_agg(json_build_object('section', section, 'agreement_party', agreement_party, 'party', name, 'text', text,
      'said_at', to_char(said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by place, said_at), '[]')
    from (select distinct on (section, agreement_party) * from annual_review_comment
      where annual_review_comment.annual_review = $1::bigint order by section, agreement_party, said desc) last_said
    join agreement_party using (agreement_party) where text <> '') as comments
from annual_review own where annual_review = $1::bigint
