-- Agreements for which someone may found a committee, and of which kinds none is there yet.   $1 person   $2 the kinds there are
select slug as agreement, title, kinds
from agreement cross join lateral (
  select array(select kind from unnest($2::text[]) with ordinality as one (kind, place)
    where not exists (select from committee where committee.agreement = agreement.agreement and committee.kind = one.kind) order by place) as kinds
) lacking
where kinds <> '{}' and (exists (select from mandate where person = $1 and role = 'operator')
  or exists (select from agreement_party party where party.agreement = agreement.agreement and speaks_for($1, party.agreement_party)))
order by signed_on nulls last, slug
limit 200
