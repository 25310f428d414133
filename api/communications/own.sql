-- What someone follows: what is proposed under the agreements that they speak in; all of it to those who run the directory.
-- $1 person   $2 whether they run the directory   $3 one of them, or null
select communication, version, agreement_slug, agreement_title, party, demonstration, kind, title, text, planned_on, shown_at,
  file_name, file_type, sha256, said_on, published_on, withdrawn_on, withdrawn_reason, (select party.name from communication taken join agreement_party party on party.agreement_party = taken.withdrawn_by
    where taken.communication = said.communication) as withdrawn_by, partners, marks, opinions, checklist,
  state, missing, agreement_party::int, mine,
  (select json_agg(json_build_object('version', version, 'by_party', by_party, 'act', act, 'about', about,
      'at', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI')) order by said_at, version)
    from communication_act where communication_act.communication = said.communication) as acts
from communication_said said
cross join lateral (
  select coalesce(json_agg(json_build_object('agreement_party', agreement_party, 'name', name) order by place), '[]') as mine,
    count(*) as sides
  from agreement_party side where side.agreement = said.agreement and speaks_for($1, side.agreement_party)
) own
where (sides > 0 or $2) and ($3::bigint is null or communication = $3)
order by published_on is null desc, communication desc limit 200
