-- What happened to the venues that the public sees, in the order in which it was committed, for those who keep a copy.
-- Narrow on purpose: what each version said is in venue_history, and only what has no history any more is said here.
-- `change` follows the commits because whoever takes a number holds the directory's row until the end of the
-- transaction (note_changes, bump_directory): the next one to number, in whatever session, waits until this one is seen
-- or has come to nothing. Rejected: transaction ids with xmin horizons, which a cursor cannot hold; triggers for each
-- row, 3 times dearer on an import.
create table venue_change (
  -- 1 is before everything: what was there when this table was made was never noted.
  change bigint primary key generated always as identity (start 2),
  directory_version bigint not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('added', 'changed', 'closed', 'reopened', 'merged', 'removed')),
  -- No reference: what is removed stays said.
  number bigint not null,
  version integer not null,
  id text,
  check ((id is not null) = (kind = 'removed'))
);
comment on column venue_change.id is 'of what is removed, and of nothing else: a venue has its own';
create index on venue_change using brin (at);

alter table directory add column changes_forgotten bigint not null default 1;
comment on column directory.changes_forgotten is
  'the last change that is not kept any more (api/changes/forget.sql): whoever is at an older one begins again';

-- After directory_changed: triggers run in the order of their names. The row is locked already; it is asked for here
-- so that no other order of triggers can take a number without it.
create function note_changes() returns trigger language plpgsql as $$
declare
  at_version bigint;
begin
  select version into at_version from directory for update;
  if tg_op = 'INSERT' then
    insert into venue_change (directory_version, kind, number, version)
    select at_version, 'added', number, version from changed where closed_on is null order by number;
  elsif tg_op = 'DELETE' then
    insert into venue_change (directory_version, kind, number, version, id)
    select at_version, 'removed', number, version, id from former order by number;
  else
    -- What is closed is out of the copies: only where it leads to is still said of it.
    insert into venue_change (directory_version, kind, number, version)
    select at_version, told.kind, told.number, told.version
    from (
      select changed.number, changed.version, case
          when changed.merged_into is distinct from former.merged_into and changed.merged_into is not null then 'merged'
          when changed.closed_on is null and former.closed_on is not null then 'reopened'
          when changed.closed_on is not null and former.closed_on is null then 'closed'
          when changed.closed_on is null then 'changed'
        end as kind
      from changed join former using (number)
    ) told
    where told.kind is not null order by told.number;
  end if;
  return null;
end $$;
create trigger note_inserted after insert on venue referencing new table as changed
for each statement execute function note_changes();
create trigger note_updated after update on venue referencing old table as former new table as changed
for each statement execute function note_changes();
create trigger note_removed after delete on venue referencing old table as former
for each statement execute function note_changes();

-- Emptied at once, the table cannot tell what went: whoever keeps a copy begins again.
create function forget_changes() returns trigger language plpgsql as $$
begin
  delete from venue_change;
  update directory set changes_forgotten = nextval(pg_get_serial_sequence('venue_change', 'change'));
  return null;
end $$;
create trigger forget_changes after truncate on venue for each statement execute function forget_changes();

-- A venue as a version of it said it, with the columns of venue_public, its own position and its stops; no row for no
-- version. A set, so that the planner inlines it: called as a value it took 1.7 ms a venue, this takes 0.3.
create function venue_told(record jsonb, of_number bigint, of_version integer) returns setof jsonb
language sql stable as $$
  select to_jsonb(told)
  from jsonb_populate_record(null::venue, record || jsonb_build_object('number', of_number, 'version', of_version)) v
  cross join lateral (
    select
      v.number, v.id, v.pivot, v.nom, v.commune, v.code_postal, v.code_insee, v.adresse, v.complement_adresse,
      case when not v.location_approximate then st_y(v.location::geometry) end as latitude,
      case when not v.location_approximate then st_x(v.location::geometry) end as longitude,
      v.typologie, v.telephone, v.courriels, v.site_web, v.horaires, v.presentation_resume, v.presentation_detail,
      v.source, v.itinerance, v.structure_parente, to_char(v.date_maj, 'YYYY-MM-DD') as date_maj, v.services,
      v.publics_specifiquement_adresses, v.prise_en_charge_specifique, v.frais_a_charge,
      v.dispositif_programmes_nationaux, v.formations_labels, v.autres_formations_labels, v.modalites_acces,
      v.modalites_accompagnement, v.fiche_acces_libre, v.prise_rdv,
      departement_of(v.code_insee, v.code_postal) as departement, v.location_approximate, v.demonstration, v.version,
      array(
        select need.value from vocabulary need
        where need.field = 'need' and need.facet in (
          -- What venue_values says besides is of others, and no sign of a need: asking it here doubles the time.
          select unnest(sign.needs) from vocabulary sign
          where sign.needs <> '{}' and sign.value = any(v.services || v.typologie))
        order by need.facet) as needs,
      to_char(v.closed_on, 'YYYY-MM-DD') as closed_on,
      case when v.notice_kind is not null then jsonb_build_object('kind', v.notice_kind, 'text', v.notice_text,
        'from', to_char(v.notice_from, 'YYYY-MM-DD'), 'until', to_char(v.notice_until, 'YYYY-MM-DD'),
        'horaires', hours_of(v)) end as notice,
      case when v.location is not null
        then jsonb_build_array(st_x(v.location::geometry), st_y(v.location::geometry)) end as position,
      record -> 'stops' as stops
  ) told
  where record is not null
$$;
