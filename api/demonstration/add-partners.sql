-- Invented organisations with all that is theirs, and what they offer, not yet published.
-- $1 json: what demonstrationPartners makes   $2 a moment: when they were published
with given as (
  select nextval(pg_get_serial_sequence('organisation', 'organisation')) as organisation, row
  from json_array_elements($1::json) row
), added as (
  insert into organisation (organisation, nom, kind, siret, presentation, site_web, trades, offers, departements, state,
    decided_at, demonstration)
  overriding system value
  select organisation, row ->> 'nom', row ->> 'kind', row ->> 'siret', row ->> 'presentation', row ->> 'site_web',
    array(select json_array_elements_text(row -> 'trades')), array(select json_array_elements_text(row -> 'offers')),
    array(select json_array_elements_text(row -> 'departements')), 'published', $2::timestamptz, true
  from given
), places as (
  insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location,
    location_approximate)
  select organisation, place ->> 'nom', place ->> 'adresse', place ->> 'commune', place ->> 'code_postal',
    place ->> 'code_insee', location, location_approximate
  from given cross join lateral json_array_elements(row -> 'establishments') place
  join commune on commune.code_insee = place ->> 'code_insee'
), members as (
  insert into membership (organisation, network, branch)
  select organisation, one ->> 'network', one ->> 'branch'
  from given cross join lateral json_array_elements(row -> 'networks') one
), middle as (
  select organisation, location from given
  join commune on commune.code_insee = row -> 'establishments' -> 0 ->> 'code_insee'
)
insert into resource (kind, organisation, title, description, audience, reach, centre, radius, departements, details,
  quantity, state, demonstration)
select one ->> 'kind', organisation, one ->> 'title', one ->> 'description', one ->> 'audience', one ->> 'reach',
  case one ->> 'reach' when 'circle' then location end, (one ->> 'radius')::integer,
  array(select json_array_elements_text(one -> 'departements')), (one -> 'details')::jsonb,
  (one ->> 'quantity')::integer, 'draft', true
from given join middle using (organisation) cross join lateral json_array_elements(row -> 'resources') one
