-- What waits for someone. Reports are first those of who keeps the venue, and of moderators where nobody does or after
-- ten days; all else is of moderators. What presses comes first: reports that a place exists no longer, which sends
-- people to a closed door, or that something is a fraud, and what someone asks to keep or speak for, who waits; then what
-- waits longest. What waits of one venue stays together, in the place of what presses most of it.
-- $1 person   $2 boolean: moderates   $3 timestamptz: now   $4 how many   $5 kind, or null   $6 département, or null
with reported as (
  select report.*, exists (select from mandate where venue = report.number and role = 'steward') as kept,
    exists (select from mandate where venue = report.number and role = 'steward' and person = $1) as ours,
    reported_at < $3::timestamptz - interval '10 days' as late
  from report where state = 'new' and number is not null
), waiting as (
  select 'report' as kind, report::text as key, number, reported_at as at, late, subject = 'closed' as urgent,
    json_build_object('subject', subject, 'message', message, 'suggested', suggested, 'source', source,
      'answerable', mail is not null, 'ours', ours) as about
  from reported where ours or ($2 and (not kept or late))
  union all
  select 'claim', claim::text, venue, claimed_at, claimed_at < $3::timestamptz - interval '10 days', true,
    json_build_object('mail', person.email, 'message', message)
  from claim join person on person.id = claim.person where $2 and state = 'pending'
  union all
  select 'review', version::text, number, changed_at, changed_at < $3::timestamptz - interval '10 days', false,
    json_build_object('version', version, 'fields', fields)
  from review where $2 and state = 'new'
  union all
  select 'proposal', proposal::text, null, proposed_at, proposed_at < $3::timestamptz - interval '10 days', false,
    json_build_object('fields', fields, 'message', message, 'keeps', keeps)
  from proposal where $2 and state = 'new'
  union all
  select 'organisation', organisation::text, null, created_at, created_at < $3::timestamptz - interval '10 days', false,
    json_build_object('nom', nom, 'kind', kind, 'siret', siret,
      'mail', (select email from person where id = proposed_by), 'commune', coalesce((select commune from establishment
      where establishment.organisation = organisation.organisation order by establishment limit 1), ''))
  from organisation where $2 and state = 'proposed'
  union all
  -- What partners show and who they are: a line for each, whoever reports it.
  select 'alert', coalesce('resource-' || resource, 'organisation-' || organisation), null, min(reported_at),
    min(reported_at) < $3::timestamptz - interval '10 days', bool_or(subject in ('fraud', 'money', 'unlawful')),
    json_build_object('resource', resource::int, 'organisation', organisation::int, 'nom', min(told.nom),
      'of', min(told.kind), 'answerable', bool_or(mail is not null),
      'reports', json_agg(json_build_object('report', report::int, 'subject', subject, 'message', message,
        'since', to_char(reported_at, 'YYYY-MM-DD')) order by reported_at, report))
  from report
  cross join lateral (
    select title as nom, kind from resource where resource.resource = report.resource
    union all
    select nom, null from organisation where organisation.organisation = report.organisation
  ) told
  where $2 and state = 'new' and number is null group by resource, organisation
  union all
  select 'commune', request::text, null, asked_at, asked_at < $3::timestamptz - interval '10 days', true,
    json_build_object('nom', commune.nom, 'code_insee', code_insee, 'mail', email, 'message', message)
  from commune_request join commune using (code_insee) join person on person.id = person
  where $2 and state = 'pending'
  union all
  -- Where a commune asks a school, at an address that nothing vouches for.
  select 'school', pilot || '-' || uai, null, asked_at, asked_at < $3::timestamptz - interval '10 days', false,
    json_build_object('nom', school.nom, 'commune', asks.nom, 'code_insee', pilot.code_insee, 'pilot', pilot::int, 'uai', uai,
      'mail', pilot_school.mail, 'academy', academy, 'expected', mail_domain)
  from pilot_school join pilot using (pilot) join school using (uai) join commune asks on asks.code_insee = pilot.code_insee
  left join academy_area on academy_area.departement = departement_of(school.code_insee, null) left join academy using (academy)
  where $2 and pilot.state = 'draft' and not pilot.demonstration and pilot_school.mail is not null and vouched is null
), named as (
  select waiting.*, id as venue, coalesce(nom, about -> 'fields' ->> 'nom', about ->> 'nom') as nom,
    coalesce(commune, about -> 'fields' ->> 'commune', about ->> 'commune', '') as commune,
    coalesce(departement, departement_of(coalesce(about -> 'fields' ->> 'code_insee', about ->> 'code_insee'),
      about -> 'fields' ->> 'code_postal')) as departement
  from waiting left join venue using (number)
), chosen as (
  select *, bool_or(urgent) over same as group_urgent, min(at) over same as group_at
  from named
  where ($5::text is null or kind = $5) and ($6::text is null or departement = $6)
  window same as (partition by coalesce(venue, kind || key))
)
select kind, key, venue, nom, commune, departement, to_char(at, 'YYYY-MM-DD') as since, late, urgent, about
from chosen
order by group_urgent desc, group_at, coalesce(venue, kind || key), urgent desc, at, kind, key
limit $4
