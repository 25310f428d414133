-- What is public news of agreements, the latest first.   $1 int: how many   $2 timestamptz: now
select at, title, slug, anchor, text, to_char(effective_on, 'YYYY-MM-DD') as effective_on, demonstration from (
  select signed_on::timestamp at time zone 'Europe/Paris' as at, concat('Signature : ', title) as title, slug, '' as anchor,
    object as text, null::date as effective_on, demonstration
  from agreement where signed_on is not null
  union all
  select amendment.signed_on::timestamp at time zone 'Europe/Paris', concat('Avenant n° ', number, ' signé : ', amendment.title), slug,
    concat('avenant-', number), agreement.title, effective_on, demonstration
  from agreement_amendment as amendment join agreement using (agreement) where withdrawn_why is null
  union all
  select said_at, concat(case when number is null then 'Accord' else 'Avenant n° ' || number end, ' ', word, ' par ', name), slug,
    case when number is null then 'parties' else concat('avenant-', number) end, coalesce(note, agreement.title), null, demonstration
  from signature_heard as heard join agreement using (agreement) where word is not null
  union all
  select sent_on::timestamp at time zone 'Europe/Paris', concat('Dénonciation, lettre envoyée : ', party.name), slug, 'lettres', agreement.title, null, demonstration
  from agreement_denunciation join agreement using (agreement) join agreement_party as party using (agreement_party)
  where withdrawn_why is null
  union all
  select at, concat(case when record ->> 'taken_out' is not null then 'Ôté : ' when agreement_history.version = 1 then 'Ajouté : ' else 'Correction : ' end, agreement.title), slug, 'histoire', reason, null, demonstration
  from agreement_history join agreement using (agreement) where reason is not null and signed_on is not null
  union all
  select said.at, concat('Engagement ', said.state, ' : ', said.record ->> 'what'), slug, concat('engagement-', item),
    coalesce(said.record ->> 'note', agreement.title), null, demonstration
  from (
    select agreement, item, at, record, record ->> 'state' as state,
      lag(record ->> 'state') over (partition by item order by version) as before
    from agreement_history where subject = 'commitment'
  ) as said join agreement using (agreement)
  where said.before <> said.state and signed_on is not null
) news
where at <= $2::timestamptz
order by at desc
limit $1
