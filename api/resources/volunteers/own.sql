-- What someone agreed to by a profile of theirs, and whom they name: an organisation of this site, else in their words, and
-- then those it may be.
-- $1 resource
select
  (select json_build_object('organisation', organisation.organisation, 'nom', nom, 'confirmed', confirmed_at is not null,
      'known_as', known_as, 'state', employment_state(employment.*), 'reason', refused_for)
    from employment join organisation using (organisation) where employment.resource = $1) as employer,
  nullif(trim(details ->> 'employer'), '') as said,
  volunteer_sort(details) as sort,
  case when exists (select from employment where employment.resource = $1) then '{}' else array(
    select json_build_object('organisation', organisation, 'nom', nom, 'kind', kind) from organisation
    where state = 'published' and (volunteer_sort(details) is null or kind = 'établissement d’enseignement supérieur')
      and to_tsvector('simple', search_key(nom)) @@ (select string_agg(word || ':*', ' & ')::tsquery
        from string_to_table(search_key(details ->> 'employer'), ' ') word where word <> '')
    order by nom, organisation limit 8) end as candidates,
  array(select json_build_object('state', said.state, 'nom', nom, 'reason', reason,
      'on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from employment_word said join organisation using (organisation) where said.resource = $1 order by word) as history,
  array(select json_build_object('audience', audience,
      'given', to_char(given_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'withdrawn', to_char(withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from consent where resource = $1 order by consent) as consents
from resource where resource = $1
