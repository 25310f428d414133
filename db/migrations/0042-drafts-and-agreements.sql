-- A draft says what is known yet: what is missing is asked for when it is published (api/resources/schema.ts), and the
-- public is shown nothing less than the whole.
alter table resource
  drop constraint resource_description_check,
  add constraint description_said check (length(description) <= 5000
    and (state in ('draft', 'closed') or length(trim(description)) >= 10)),
  alter column description set default '';
alter table resource
  drop constraint resource_check2,
  drop constraint resource_check3,
  add constraint circle_said check ((centre is null or reach = 'circle') and (radius is null or reach = 'circle')
    and (state in ('draft', 'closed') or reach <> 'circle' or num_nonnulls(centre, radius) = 2)),
  add constraint departements_said check ((departements = '{}' or reach = 'departements')
    and (state in ('draft', 'closed') or reach <> 'departements' or departements <> '{}'));

-- Who is on one side of an agreement, as its papers say it: one of the three.
create function identity_of(of_organisation bigint, of_venue bigint, of_party text) returns jsonb language sql stable as $$
  select jsonb_build_object('nom', nom, 'form', kind, 'siret', siret, 'adresse', (
    select concat(adresse, ', ', code_postal, ' ', commune) from establishment
    where establishment.organisation = organisation.organisation
    order by establishment.siret is not distinct from organisation.siret desc, establishment limit 1))
  from organisation where organisation = of_organisation
  union all
  select jsonb_build_object('nom', nom, 'form', null, 'siret', substring(pivot from '^\d{9}(?:\d{5})?$'),
    'adresse', concat(adresse, ', ', code_postal, ' ', commune))
  from venue where number = of_venue
  union all
  select jsonb_build_object('nom', of_party, 'form', null, 'siret', null, 'adresse', null) where of_party is not null
$$;

-- What both sides sign: kept as it was when the first signed, whatever is written of the offer or of a side afterwards.
alter table uptake add column agreement jsonb check (jsonb_typeof(agreement) = 'object');
create function agreement_of(one uptake) returns jsonb language sql stable as $$
  select jsonb_build_object('title', title, 'description', description, 'conditions', conditions, 'details', details,
    'giver', identity_of(resource.organisation, resource.venue, resource.party),
    'taker', identity_of(one.organisation, one.venue, null))
  from resource where resource = one.resource
$$;
create function keep_agreement() returns trigger language plpgsql as $$
begin
  new.agreement := agreement_of(new);
  return new;
end $$;
create trigger keep_agreement before update of state on uptake
for each row when (new.state = 'accepted' and old.state <> 'accepted') execute function keep_agreement();
update uptake set agreement = agreement_of(uptake.*) where state in ('accepted', 'agreed', 'delivered', 'acknowledged');
