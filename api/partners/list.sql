-- Organisations whose page is public: the nearest first where a place is given, else by name.
-- $1 words of the name, or null   $2 kind   $3 trade   $4 kind of resource it offers   $5 network, each or null
-- $6 $7 longitude and latitude, or null   $8 how many   $9 how many are left out before;
-- of all, where the nearest establishment is, for a map
with matching as (
  select organisation, nom, nearest.distance, nearest.commune, nearest.position
  from organisation
  left join lateral (
    select commune, json_build_array(st_x(location::geometry), st_y(location::geometry)) as position,
      st_distance(location, st_point($6, $7)::geography) as distance
    from establishment where establishment.organisation = organisation.organisation
    order by distance, establishment limit 1
  ) nearest on true
  where state = 'published'
    and ($1::text is null or to_tsvector('simple', search_key(nom)) @@ (
      select string_agg(word || ':*', ' & ')::tsquery from string_to_table(search_key($1), ' ') word where word <> ''))
    and ($2::text is null or kind = $2)
    and ($3::text is null or $3 = any(trades))
    and ($4::text is null or $4 = any(offers)
      or exists (select from resource where resource.organisation = organisation.organisation
        and resource.kind = $4 and resource.state = 'published'))
    and ($5::text is null or exists (select from membership
      where membership.organisation = organisation.organisation and network = $5))
), kept as (
  select * from matching order by distance, nom, organisation limit $8 offset $9
)
select (select count(*)::int from matching) as total,
  array(select position from matching where position is not null order by organisation limit 1000) as positions,
  array(
    select json_build_object('organisation', organisation.organisation, 'nom', organisation.nom, 'kind', kind,
      'commune', commune, 'position', position, 'trades', trades, 'offers', offers,
      'distance', case when $6::float8 is not null then round(distance) end,
      'resources', (select count(*) from resource where resource.organisation = organisation.organisation
        and resource.state = 'published'),
      'demonstration', demonstration, 'logo', shown_logo(organisation.*))
    from kept join organisation using (organisation)
    order by kept.distance, kept.nom, organisation
  ) as organisations
