-- What someone agreed to by a profile of theirs, and the employer that they name.
-- $1 resource
select
  (select json_build_object('organisation', organisation.organisation, 'nom', nom, 'confirmed', confirmed_at is not null,
      'known_as', known_as)
    from employment join organisation using (organisation) where employment.resource = $1) as employer,
  array(select json_build_object('audience', audience,
      'given', to_char(given_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'withdrawn', to_char(withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
    from consent where resource = $1 order by consent) as consents
