-- Where the partnership stands: what each part of it has, in one row.   $1 timestamptz: now
select
  (select count(*)::int from committee_member
    where (begins_on is null or begins_on <= today) and (ends_on is null or ends_on >= today)) as members,
  (select to_char(min(starts_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') from meeting
    where state in ('planned', 'convened') and (starts_at at time zone 'Europe/Paris')::date >= today) as next_meeting,
  (select count(*)::int from meeting where state in ('held', 'sealed')) as meetings_held,
  (select reference from reference where state = 'in_force') as criteria_version,
  (select to_char(in_force_from, 'YYYY-MM-DD') from reference where state = 'in_force') as criteria_since,
  coalesce((select venues::int from standing_count where code = 'label'), 0) as venues_labelled,
  (select count(*)::int from indicator) as indicators,
  (select max(year)::int from annual_review) as last_review,
  (select count(*)::int from study) as studies,
  (select count(*)::int from study where published_on is not null) as studies_published,
  (select count(*)::int from communication where published_at is not null and withdrawn_at is null) as communications
from (select ($1::timestamptz at time zone 'Europe/Paris')::date as today) as day
