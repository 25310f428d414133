-- Who published an organisation, or refused it: for those who decide, and in no record of it.
alter table organisation add column decided_by text references person on delete set null;
create index on organisation (decided_by) where decided_by is not null;

-- As of 0030, less who decided.
create or replace function organisation_record(which organisation) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(
    to_jsonb(which) - '{version,created_at,updated_at,logo,proposed_by,decided_by}'::text[]
    || jsonb_build_object(
      'logo', md5(which.logo),
      'establishments', (select jsonb_agg(to_jsonb(one.*) - '{organisation,location}'::text[]
        || jsonb_build_object('longitude', st_x(location::geometry), 'latitude', st_y(location::geometry))
        order by establishment) from establishment one where one.organisation = which.organisation),
      'networks', (select jsonb_agg(jsonb_build_object('network', network, 'branch', branch) order by network)
        from membership one where one.organisation = which.organisation)))
$$;
