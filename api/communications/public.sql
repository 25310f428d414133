-- What is published, the latest first; what was taken back since is said, without what it said.
select communication, version, agreement_slug, agreement_title, party, demonstration, kind, title,
  case when withdrawn_on is null then text else '' end as text, planned_on, shown_at,
  case when withdrawn_on is null then file_name end as file_name, case when withdrawn_on is null then file_type end as file_type,
  case when withdrawn_on is null then sha256 end as sha256, said_on,
  published_on, withdrawn_on, withdrawn_reason, (select party.name from communication taken join agreement_party party on party.agreement_party = taken.withdrawn_by
    where taken.communication = said.communication) as withdrawn_by, partners, marks, opinions, checklist
from communication_said said
where published_on is not null
order by published_at desc, communication desc limit 200
