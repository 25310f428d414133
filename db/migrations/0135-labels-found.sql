-- The search finds venues of reference.
insert into vocabulary (facet, field, value) values (20, 'label', 'oui');

-- As of 0064, and the label.
create or replace function venue_values(v venue) returns table (field text, value text)
language sql stable as $$
  select 'services', unnest(v.services)
  union all select 'publics_specifiquement_adresses', unnest(v.publics_specifiquement_adresses)
  union all select 'prise_en_charge_specifique', unnest(v.prise_en_charge_specifique)
  union all select 'frais_a_charge', unnest(v.frais_a_charge)
  union all select 'dispositif_programmes_nationaux', unnest(v.dispositif_programmes_nationaux)
  union all select 'formations_labels', unnest(v.formations_labels)
  union all select 'modalites_acces', unnest(v.modalites_acces)
  union all select 'modalites_accompagnement', unnest(v.modalites_accompagnement)
  union all select 'itinerance', unnest(v.itinerance)
  union all select 'typologie', unnest(v.typologie)
  union all select 'prise_rdv', 'oui' where v.prise_rdv ~ '\S'
  union all select 'fiche_acces_libre', 'oui' where v.fiche_acces_libre ~ '\S'
  union all select 'atelier', 'oui' where exists (select from event_soon where venue = v.number)
  union all select 'poste', 'oui' where exists (select from hosting_open where hosting_open.venue = v.number)
  union all select 'ordinateur', 'oui' where hands_machines(v.number)
  union all select 'fonds', 'oui' where fund_helps(v.number)
  union all select 'competence', 'oui' where teaches_basics(v.number, v.services)
  union all select 'label', 'oui' where exists (
    select from venue_standing where venue_standing.venue = v.number and labelled_on is not null)
$$;

-- As of 0100, but for the label, of which no figure of the territory says anything: a new version gains or loses hundreds of
-- thousands at once, and all distances would be measured anew.
create or replace function touch_territory() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into territory_touched
    select distinct number from old_rows was full join new_rows now_is using (number, stop)
    where (was.location, was.facets - 20, was.timetable, was.coming)
      is distinct from (now_is.location, now_is.facets - 20, now_is.timetable, now_is.coming);
  elsif tg_op = 'INSERT' then
    insert into territory_touched select distinct number from new_rows;
  else
    insert into territory_touched select distinct number from old_rows;
  end if;
  return null;
end $$;

-- Tells the search what is so of labels from now on, without a version of the venue. Whoever writes standings holds the
-- directory's row first (api/reference/settling/hold-directory.sql), as whoever writes venues does: the other way round, two that
-- write would wait for one another.
create function settle_labels(of_venues bigint[]) returns void language sql as $$
  update venue_search search set facets = case when labelled then facets | 20 else facets - 20 end
  from (
    select one.venue, exists (
      select from venue_standing kept where kept.venue = one.venue and labelled_on is not null) as labelled
    from unnest(of_venues) one (venue)
  ) said
  where search.number = said.venue and (facets @> array[20]) <> labelled
$$;

-- Only where a label is gained, lost, or now of another version.
create function find_labels() returns trigger language plpgsql as $$
declare
  changed bigint[];
begin
  if tg_op = 'INSERT' then
    changed := array(select venue from new_rows where labelled_on is not null);
  elsif tg_op = 'DELETE' then
    changed := array(select venue from old_rows where labelled_on is not null);
  else
    changed := array(
      select venue from new_rows now_is join old_rows was using (venue)
      where coalesce(now_is.labelled_on, was.labelled_on) is not null
        and (now_is.labelled_on, now_is.reference) is distinct from (was.labelled_on, was.reference));
  end if;
  if changed <> '{}' then
    perform settle_labels(changed);
    update directory set version = version + 1, changed_at = now();
  end if;
  return null;
end $$;
create trigger find_inserted after insert on venue_standing referencing new table as new_rows
for each statement execute function find_labels();
create trigger find_updated after update on venue_standing referencing old table as old_rows new table as new_rows
for each statement execute function find_labels();
create trigger find_deleted after delete on venue_standing referencing old table as old_rows
for each statement execute function find_labels();

select settle_labels(array(select venue from venue_standing where labelled_on is not null));
-- What is said of a venue has one word more.
update directory set version = version + 1, changed_at = now();
