-- What invented communes and venues tell of a year that is over, approved by both parties: nobody wrote it.
-- $1 campaign   $2 json: [{ title, text, by }], in order: by « commune » or « lieu »
with own as (
  select pilot, row_number() over (order by pilot) as place, (select min(venue) from story_teller teller
    where teller.pilot = pilot.pilot and venue is not null) as venue
  from pilot where campaign = $1 and demonstration
), told as (
  insert into story (pilot, venue, title, text, submitted, declared_at)
  select pilot, case when row ->> 'by' = 'lieu' then venue end, row ->> 'title', row ->> 'text', true, moment_said()
  from json_array_elements($2::json) with ordinality rows (row, place) join own using (place)
  where row ->> 'by' <> 'lieu' or venue is not null
  order by place
  returning story, version
)
select story::int, version from told
