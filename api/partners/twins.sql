-- Organisations that may be the same as one: of its SIREN, of a like name, or of its site. Refused ones too, for they
-- say that it was asked before.
-- $1 organisation
select other.organisation::int, other.nom, other.kind, other.siret, other.state,
  (select commune from establishment where establishment.organisation = other.organisation
    order by establishment limit 1) as commune
from organisation one
join organisation other on other.organisation <> one.organisation and (
  left(other.siret, 9) = left(one.siret, 9)
  or similarity(search_key(other.nom), search_key(one.nom)) > 0.4
  or lower(other.site_web) = lower(one.site_web))
where one.organisation = $1
order by left(other.siret, 9) = left(one.siret, 9) desc nulls last,
  similarity(search_key(other.nom), search_key(one.nom)) desc, other.organisation
limit 6
