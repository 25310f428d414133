-- Whom names mean: a party to the agreement first, or an organisation that is published; null for neither.
-- $1 agreement_party of the one who proposes   $2 text[]: names
select name, party.agreement_party::int, case when party.agreement_party is null then found.organisation end::int as organisation
from unnest($2::text[]) with ordinality given (name, rank)
left join lateral (
  select party.agreement_party from agreement_party own join agreement_party party using (agreement)
  where own.agreement_party = $1 and search_key(party.name) = search_key(given.name) limit 1
) party on true
left join lateral (
  select organisation from organisation
  where state = 'published' and search_key(nom) = search_key(given.name) order by organisation limit 1
) found on true
order by rank
