-- The disputes of those who speak for a party to their agreement, and of nobody else.   $1 person   $2 one of them, or null
select dispute::int, title as agreement_title, slug as agreement_slug, to_char(sent_on, 'YYYY-MM-DD') as sent_on,
  to_char(amicable_until, 'YYYY-MM-DD') as amicable_until, state,
  to_char(closed_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as closed_on, opener.name as opened_by, other.name as against,
  letter, one.object, summary, withdrawn_because, opener.agreement_party::int as opener, to_char(opened_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as opened_on, one.demonstration, mine,
  array(select unnest from unnest(array[one.opened_by, one.against]) where speaks_for($1, unnest))::int[] as disputing,
  (select coalesce(json_agg(json_build_object('entry', entry, 'name', name, 'text', text, 'file_name', file_name,
      'file_type', file_type, 'sha256', sha256, 'at', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI'))
      order by entry), '[]')
    from dispute_word join agreement_party using (agreement_party) where dispute_word.dispute = one.dispute) as words,
  (select coalesce(json_agg(json_build_object('settlement', settlement, 'name', name, 'text', text,
      'on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD'),
      'accepted', (select coalesce(json_agg(json_build_object('agreement_party', accepting.agreement_party, 'name', accepting.name,
          'on', to_char(acceptance.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by acceptance.said_at), '[]')
        from dispute_acceptance acceptance join agreement_party accepting using (agreement_party)
        where acceptance.settlement = said.settlement)) order by settlement desc), '[]')
    from dispute_settlement said join agreement_party using (agreement_party) where said.dispute = one.dispute) as settlements
from dispute one
join agreement using (agreement)
join agreement_party opener on opener.agreement_party = one.opened_by
join agreement_party other on other.agreement_party = one.against
cross join lateral (
  select json_agg(json_build_object('agreement_party', agreement_party, 'name', name) order by place) as mine
  from agreement_party side where side.agreement = one.agreement and speaks_for($1, side.agreement_party)
) own
where mine is not null and ($2::bigint is null or dispute = $2)
order by state = 'ouvert' desc, sent_on desc, dispute desc limit 200
