-- Once it is published, or taken back, nothing of a communication is awaited: a party that came in afterwards was awaited for
-- ever on what all had approved. While it waits, it is put to the parties of today.
create function is_party_now(one agreement_party) returns boolean language sql stable as $$
  select was_party(one, (moment_said() at time zone 'Europe/Paris')::date)
$$;

-- As of 0130, of those parties alone.
create or replace function communication_missing(of_communication bigint) returns text[] language sql stable as $$
  select array(
    select what from (
      select 1 as rank, format('%s n’a pas approuvé %s', party.name, case side.aspect when 'contenu' then 'le contenu' else 'la forme' end) as what
      from communication one
      join agreement_party proposer using (agreement_party)
      join agreement_party party on party.agreement = proposer.agreement and party.agreement_party <> proposer.agreement_party
        and is_party_now(party.*)
      cross join unnest(array['contenu', 'forme']) side (aspect)
      where one.communication = of_communication and not exists (
        select from communication_opinion said where said.communication = one.communication and said.version = one.version
          and said.agreement_party = party.agreement_party and said.aspect = side.aspect and said.approves)
      union all
      select 2, format('la marque de « %s » n’est pas approuvée par les parties', organisation.nom)
      from communication one
      join communication_mark mark using (communication, version)
      join organisation on organisation.organisation = mark.organisation
      where one.communication = of_communication and shown_logo(organisation.*) is null
      union all
      select 3, format('à cocher, avec ce qui le montre : %s', item ->> 'text')
      from communication one
      join agreement_party proposer using (agreement_party)
      cross join current_checklist() checklist
      cross join jsonb_array_elements(checklist.items) item
      where one.communication = of_communication and proposer.party = 'État' and not exists (
        select from promotion_ticked ticked where ticked.communication = one.communication and ticked.version = one.version
          and ticked.checklist = checklist.version and ticked.code = item ->> 'code' and ticked.holds)
    ) missing order by rank, what)
$$;

create or replace function hold_communication_word() returns trigger language plpgsql as $$
declare
  one communication := open_communication(new.communication);
begin
  if new.version <> one.version then
    raise check_violation using constraint = 'communication_as_read', message = 'la proposition a changé';
  end if;
  if not exists (
    select from agreement_party proposer join agreement_party party using (agreement)
    where proposer.agreement_party = one.agreement_party and party.agreement_party = new.agreement_party
      and party.agreement_party <> one.agreement_party and is_party_now(party.*)
  ) then
    raise check_violation using constraint = 'communication_other_party', message = 'une autre partie au même accord approuve';
  end if;
  return new;
end $$;

create or replace function is_seen_by_all(of_sighting bigint) returns boolean language sql stable as $$
  select not exists (
    select from sighting one join agreement_party whose using (agreement_party)
    join agreement_party party on party.agreement = whose.agreement
    where one.sighting = of_sighting and party.agreement_party is distinct from one.seen_by
      and was_party(party.*, (one.said_at at time zone 'Europe/Paris')::date)
      and not exists (select from sighting_word said where said.sighting = one.sighting and said.agreement_party = party.agreement_party))
$$;

-- As of 0130; of what is over, what was said and what was shown alone.
create or replace view communication_said as
select one.communication::int, one.version, agreement.slug as agreement_slug, agreement.title as agreement_title,
  proposer.agreement, one.agreement_party, proposer.name as party, coalesce(proposer.party = 'État', false) as is_state,
  one.demonstration, said.kind, said.title, said.text, to_char(planned_on, 'YYYY-MM-DD') as planned_on, shown_at,
  file_name, file_type, sha256, to_char(said.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as said_on,
  to_char(published_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as published_on, published_at,
  to_char(withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as withdrawn_on, withdrawn_reason,
  case
    when withdrawn_at is not null then 'retirée'
    when published_at is not null then 'publiée'
    when exists (select from communication_opinion word where word.communication = one.communication
      and word.version = one.version and not approves) then 'refusée'
    when missing = '{}' then 'approuvée'
    else 'proposée'
  end as state,
  case when published_at is null and withdrawn_at is null then missing else '{}' end as missing,
  (select coalesce(json_agg(json_build_object('organisation', organisation, 'nom', nom) order by nom), '[]')
    from communication_partner named join organisation using (organisation)
    where named.communication = one.communication and named.version = one.version) as partners,
  (select coalesce(json_agg(json_build_object('whose', coalesce(marked.name, organisation.nom), 'width', width::float8,
      'unit', unit, 'set_at', set_at) order by mark.place), '[]')
    from communication_mark mark left join agreement_party marked on marked.agreement_party = mark.agreement_party
    left join organisation on organisation.organisation = mark.organisation
    where mark.communication = one.communication and mark.version = one.version) as marks,
  (select coalesce(json_agg(json_build_object('agreement_party', party.agreement_party, 'name', party.name, 'aspect', side.aspect,
      'approves', word.approves, 'reason', word.reason, 'on', to_char(word.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))
      order by party.place, side.aspect), '[]')
    from agreement_party party cross join unnest(array['contenu', 'forme']) side (aspect)
    left join communication_opinion word on word.communication = one.communication and word.version = one.version
      and word.agreement_party = party.agreement_party and word.aspect = side.aspect
    where party.agreement = proposer.agreement and party.agreement_party <> proposer.agreement_party
      and (word.entry is not null or published_at is null and withdrawn_at is null and is_party_now(party.*))) as opinions,
  case when proposer.party = 'État' then (
    select json_agg(json_build_object('code', item ->> 'code', 'text', item ->> 'text', 'holds', coalesce(holds, false), 'evidence', evidence)
      order by rank)
    from promotion_checklist list cross join jsonb_array_elements(items) with ordinality asked (item, rank)
    left join promotion_ticked ticked on ticked.communication = one.communication and ticked.version = one.version
      and ticked.checklist = list.version and ticked.code = item ->> 'code'
    where list.version = coalesce(one.checklist, (select version from current_checklist()))
      and (withdrawn_at is null or holds)) end as checklist
from communication one
join communication_version said using (communication, version)
join agreement_party proposer using (agreement_party)
join agreement using (agreement)
cross join lateral (select communication_missing(one.communication)) asked (missing);
