-- $1 slug of a committee
select agreement_party::int, agreement_party.name from agreement_party join committee using (agreement) where slug = $1 order by place
