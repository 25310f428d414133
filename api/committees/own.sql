-- What a person may do in a committee: no row where nothing.   $1 slug   $2 person   $3 now
select version, serves_committee($2, committee) as serves,
  exists (select from mandate where person = $2 and role = 'operator') as operator,
  array(select party.agreement_party::int from agreement_party party
    where party.agreement = committee.agreement and speaks_for($2, party.agreement_party) order by place) as speaks_for,
  array(select member::int from committee_member one where one.committee = committee.committee and person = $2) as own_seats,
  (select coalesce(json_agg(json_build_object('member', member, 'version', version, 'has_account', person is not null,
    'agreement_party', agreement_party, 'body', body)), '[]') from committee_member one where one.committee = committee.committee) as seat_versions,
  (select coalesce(json_agg(json_build_object('place', place, 'version', version)), '[]') from college where college.committee = committee.committee)
    as college_versions
from committee
where slug = $1 and sits_in($2, committee, ($3::timestamptz at time zone 'Europe/Paris')::date)
