-- $1 organisation, or null for a new one   $2 the version that was read, or null
-- $3 json of what is written, as schema.ts gives it, its establishments settled   $4 who proposes it, or null
with given as (
  select * from json_to_record($3::json) as given (nom text, kind text, siret text, presentation text, site_web text,
    trades text[], offers text[], departements text[], hears_needs boolean, establishments json, networks json)
), changed as (
  update organisation set nom = given.nom, kind = given.kind, siret = given.siret, presentation = given.presentation,
    site_web = given.site_web, trades = given.trades, offers = given.offers, departements = given.departements,
    hears_needs = coalesce(given.hears_needs, organisation.hears_needs)
  from given where organisation = $1 and version = $2
  returning organisation, version
), added as (
  insert into organisation (nom, kind, siret, presentation, site_web, trades, offers, departements,
    hears_needs, proposed_by)
  select nom, kind, siret, presentation, site_web, trades, offers, departements, coalesce(hears_needs, true), $4
  from given where $1::bigint is null
  returning organisation, version
)
select organisation::int, version from changed union all select organisation::int, version from added
