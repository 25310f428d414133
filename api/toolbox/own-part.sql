-- What someone may do of a practice: validate it for those they speak for, rate it for the venues they keep.
-- $1 practice   $2 person
select exists (select from mandate where person = $2 and (mandate.organisation = resource.organisation
    or mandate.venue = resource.venue or mandate.party = resource.party)) as owner,
  (select coalesce(json_agg(json_build_object('key', coalesce('party:' || mandate.party, 'organisation:' || nom),
      'name', coalesce(mandate.party, nom), 'party', mandate.party, 'organisation', mandate.organisation)
      order by mandate.party, nom), '[]')
    from mandate left join organisation using (organisation)
    where person = $2 and (role = 'party' or (role = 'delegate' and validates))
      and (mandate.party, mandate.organisation) is distinct from (resource.party, resource.organisation)) as validators,
  (select coalesce(json_agg(json_build_object('validation', validation, 'by', by, 'purpose', purpose, 'holds', holds)
      order by validation), '[]')
    from practice_validation valid join mandate on mandate.person = $2
      and (mandate.party = valid.party or mandate.organisation = valid.organisation)
    where valid.resource = resource.resource) as validations,
  (select coalesce(json_agg(json_build_object('id', venue.id, 'nom', venue.nom, 'stars', stars, 'text', text,
      'revision', coalesce(revision, 0)) order by venue.nom), '[]')
    from mandate join venue on venue.number = mandate.venue
    left join rating on rating.venue = mandate.venue and rating.resource = resource.resource
    where mandate.person = $2 and role = 'steward' and mandate.venue is distinct from resource.venue) as venues
from resource where resource = $1 and kind = 'practice' and state <> 'draft'
