-- What was lent to the pilots of an invented campaign, and what has come back; municipal animators whom a venue's animator
-- trains.   $1 campaign   $2 first day   $3 last day   $4 whether all is over
with own as (
  select pilot, animators, code_insee, row_number() over (order by pilot) as place from pilot where campaign = $1 and demonstration
), lent as (
  insert into material_loan (pilot, what, quantity, lender, venue, from_day, until_day, returned_on)
  select pilot, what, quantity, case when venue is null then 'commune' else 'venue' end, venue, $2::date, $3::date,
    case when $4::boolean then $3::date - (place % 5)::int end
  from own cross join lateral (values ('Ordinateurs portables', 12, false), ('Robots à programmer', 6, true)) thing (what, quantity, lends)
  cross join lateral (select case when lends then (select min(venue) from team_member join school_class using (school_class)
    join resource using (resource) where school_class.pilot = own.pilot and team_member.state = 'accepted') end as venue) lender
  where not lends or venue is not null
)
insert into training (pilot, resource, on_day, hours, trained)
select pilot, trainer.resource, $2::date + 9, 6, animators
from own cross join lateral (
  select resource from resource join venue on venue.number = resource.venue join commune on commune.code_insee = own.code_insee
  where kind = 'animator' and resource.demonstration and state = 'published' and (details ->> 'trains')::boolean
  order by venue.location <-> commune.location limit 1) trainer
where animators > 0
