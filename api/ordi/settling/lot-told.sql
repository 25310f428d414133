-- Whom a lot concerns: who gives it, who asked for it, and where nobody has, the nearest refurbishers who act there.
-- $1 lot
with lot as (select resource, organisation from resource where resource = $1),
taking as (
  select uptake.organisation, concat('/ressources/suivi/', uptake) as address from uptake, lot
  where uptake.resource = lot.resource and uptake.state in ('asked', 'agreed')
), giving as (
  select location, departement_of(code_insee, code_postal) as departement from establishment join lot using (organisation)
), near as (
  select maker.organisation from organisation maker join establishment place using (organisation), giving
  where maker.kind = 'reconditionneur' and maker.state = 'published' and not maker.demonstration
    and (maker.departements = '{}' or giving.departement = any(maker.departements)) and not exists (select from taking)
  group by maker.organisation order by min(place.location <-> giving.location) limit 10
), told as (
  select organisation, concat('/ressources/', resource) as address, 'company' as side from lot
  union all select organisation, address, 'refurbisher' from taking
  union all select near.organisation, concat('/ressources/', lot.resource), 'near' from near, lot
)
select distinct on (email) email as mail, address, side from told
join mandate on mandate.organisation = told.organisation and role = 'delegate'
join person on person.id = mandate.person order by email, side
