-- What an agreement lived in a year, as far as it is public: of minutes, the decisions that are published; of disputes, how many.
-- $1 int: the agreement  $2 int: the year, in Paris
select
  (select coalesce(json_agg(json_build_object('name', name, 'href', '/gouvernance/comites/' || committee.slug, 'meetings',
      (select count(*) from meeting where meeting.committee = committee.committee and state in ('held', 'sealed')
        and extract(year from starts_at at time zone 'Europe/Paris') = $2::int)) order by kind, name), '[]')
    from committee where agreement = $1::bigint) as committees,
  (select coalesce(json_agg(json_build_object('committee', name, 'text', text, 'on', decided_on,
      'href', '/gouvernance/reunions/' || meeting || '#decision-' || number) order by decided_on, meeting, number), '[]')
    from decision_taken join published_level using (meeting)
    where agreement = $1::bigint and level <> 'nothing' and extract(year from decided_on) = $2::int) as decisions,
  (select coalesce(json_agg(json_build_object('title', 'Avenant n° ' || number || ' : ' || amendment.title, 'on', amendment.signed_on,
      'href', '/gouvernance/accords/' || slug || '#avenant-' || number) order by number), '[]')
    from agreement_amendment amendment join agreement using (agreement)
    where agreement = $1::bigint and withdrawn_why is null and extract(year from amendment.signed_on) = $2::int) as amendments,
  (select coalesce(json_agg(json_build_object('title', party.name, 'on', sent_on,
      'href', '/gouvernance/accords/' || slug || '#lettres') order by sent_on, place), '[]')
    from agreement_denunciation join agreement using (agreement) join agreement_party party using (agreement_party)
    where agreement_denunciation.agreement = $1::bigint and withdrawn_why is null and extract(year from sent_on) = $2::int) as denunciations,
  (select coalesce(json_agg(json_build_object('title', 'Version ' || said.version || ' : ' || said.title, 'on', adopted_on,
      'href', '/gouvernance/criteres/' || said.version) order by said.version), '[]')
    from reference_said said join agreement on slug = said.agreement
    where agreement.agreement = $1::bigint and state <> 'draft' and left(adopted_on, 4) = $2::text) as criteria,
  -- Null where the agreement never had criteria; as its year ended, or on the day of the drawing.
  (select sum(case when gained then 1 when not gained then -1 else 0 end)::int
    from reference left join venue_label on venue_label.reference = reference.reference and extract(year from happened_on) <= $2::int
    where agreement = $1::bigint and state <> 'draft' and extract(year from adopted_on) <= $2::int) as labelled,
  (select coalesce(json_agg(json_build_object('title', said.title, 'on', ordered_on, 'href', '/gouvernance/etudes#etude-' || study)
      order by ordered_on, study), '[]')
    from study_said said join agreement on slug = said.agreement
    where agreement.agreement = $1::bigint and state <> 'draft' and left(ordered_on, 4) = $2::text) as ordered,
  (select coalesce(json_agg(json_build_object('title', said.title, 'on', published_on, 'href', '/gouvernance/etudes#etude-' || study)
      order by published_on, study), '[]')
    from study_said said join agreement on slug = said.agreement
    where agreement.agreement = $1::bigint and state = 'published' and left(published_on, 4) = $2::text) as published,
  (select coalesce(json_agg(json_build_object('title', title, 'on', published_on,
      'href', '/gouvernance/communication#communication-' || communication) order by published_at, communication), '[]')
    from communication_said
    where agreement = $1::bigint and published_on is not null and withdrawn_on is null and left(published_on, 4) = $2::text) as communications,
  (select json_build_object(
      'opened', count(*) filter (where extract(year from sent_on) = $2::int),
      'closed', count(*) filter (where extract(year from closed_at at time zone 'Europe/Paris') = $2::int))
    from dispute where agreement = $1::bigint and not demonstration) as disputes
