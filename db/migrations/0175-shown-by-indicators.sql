-- What shows that a promise is kept may be an indicator that someone defined, of France or of one territory: an agreement of
-- one town points to that town's figure, without a developer.
create view named_territory as
select 'france' as level, 'FR' as code, 'France' as nom
union all select distinct 'region', region_code, region from departement where region_code is not null
union all select 'departement', code, nom from departement
union all select 'epci', code, nom from epci
union all select 'commune', code_insee, nom from commune;

alter table agreement_commitment
  add indicator text references indicator,
  -- Both null: France.
  add territory_level text check (territory_level in ('region', 'departement', 'epci', 'commune')),
  add territory text,
  add constraint shown_by_one check (evidence is null or indicator is null),
  add constraint territory_of_indicator check (indicator is not null or territory is null),
  add constraint territory_of_a_level check ((territory_level is null) = (territory is null));
create index on agreement_commitment (indicator) where indicator is not null;

create function hold_indicator_territory() returns trigger language plpgsql as $$
begin
  if not exists (select from named_territory where level = new.territory_level and code = new.territory) then
    raise check_violation using constraint = 'indicator_territory_known', message = 'no territory of this level has this code';
  end if;
  return new;
end $$;
create trigger hold_indicator_territory before insert or update of territory_level, territory on agreement_commitment
for each row when (new.territory is not null) execute function hold_indicator_territory();
