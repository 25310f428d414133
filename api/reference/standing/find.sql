-- How a venue stands today against the version in force, criterion by criterion; worked out now: who has just filled a
-- field sees it.   $1 id of the venue   $2 date: today
with current as (
  select reference, standing.* from reference
  cross join lateral standings(reference, array(select number from venue where id = $1), $2) standing where state = 'in_force'
)
select current.reference as version, to_char(labelled_on, 'YYYY-MM-DD') as labelled_on, holds,
  (select json_agg(json_build_object('code', own.code, 'name', name, 'why', why, 'mandatory', mandatory, 'kind', kind,
      'test', test, 'months', months, 'met', own.code = any(current.met),
      'declaration', case when evidence is not null and kind = 'declared' then json_build_object('evidence', evidence, 'link', link,
        'declared_on', to_char(declared_on, 'YYYY-MM-DD'),
        'until', to_char(declared_on + make_interval(months => months), 'YYYY-MM-DD')) end) order by place)
    from reference_criterion own
    left join lateral (
      select * from criterion_declaration said where said.code = own.code and said.venue = current.venue
      order by criterion_declaration desc limit 1
    ) declared on true
    where own.reference = current.reference) as criteria
from current left join venue_standing kept on kept.venue = current.venue
