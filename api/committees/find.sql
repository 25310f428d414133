-- Committees of agreements that are signed, or of those that a person serves.   $1 slug, or null for all   $2 now   $3 person, or null
select slug as committee, committee.kind, decides, committee.name, committee.object,
  (select json_build_object('slug', agreement.slug, 'title', agreement.title) from agreement where agreement.agreement = committee.agreement) as agreement,
  months, to_char(due_on, 'YYYY-MM-DD') as due_on,
  to_char(next_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as next_on, late
from committee join committee_rhythm($2) using (committee)
where ($1::text is null or slug = $1)
  and ($3::text is not null or exists (select from agreement one where one.agreement = committee.agreement and signed_on is not null))
  and ($3::text is null or sits_in($3, committee, ($2::timestamptz at time zone 'Europe/Paris')::date))
order by committee.agreement, committee.kind desc
