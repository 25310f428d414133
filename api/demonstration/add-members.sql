-- For each invented pilot that goes on, an animator for one of its classes: the nearest, each once.
with possible as (
  select distinct on (pilot) pilot, school_class.school_class, resource
  from team_candidates(array(select pilot from pilot where demonstration and state = 'running')) one
  join school_class using (school_class)
  where role = 'animator' order by pilot, metres, school_class.school_class
), once as (
  select distinct on (resource) school_class, resource from possible order by resource, school_class
)
insert into team_member (school_class, resource, role, metres, from_minute, until_minute)
select school_class, resource, 'animator', 0, 0, 1 from once
