-- What those who run the directory take away is taken for a reason, which those whose it is read. A reason is what tells
-- it from what they end themselves: the states and the moves are api/resources/kinds'.
alter table move add constraint withheld_for_a_reason check (act <> 'withhold' or note is not null);

-- An organisation closes its page, or the directory does: only who closed it opens it again, and the directory always.
alter table organisation
  add column closed_at timestamptz,
  add column closed_as text check (closed_as in ('organisation', 'modération')),
  add column closed_reason text check (length(closed_reason) between 1 and 2000);
update organisation set closed_at = updated_at, closed_as = 'modération', closed_reason = 'fermée avant que l’on dise pourquoi'
where state = 'closed';
alter table organisation
  add constraint closed_for_a_reason check (num_nonnulls(closed_at, closed_as, closed_reason)
    = case when state = 'closed' then 3 else 0 end);

create function hold_closing() returns trigger language plpgsql as $$
begin
  if 'closed' in (old.state, new.state) and 'published' not in (old.state, new.state) then
    raise check_violation using message = 'only what is published is closed, to be published again', column = 'state';
  end if;
  if old.closed_as = 'modération' and coalesce(current_setting('app.actor', true), '') not like 'modération%' then
    raise check_violation using message = 'la modération seule rouvre ce qu’elle a fermé', constraint = 'closed_by_moderators';
  end if;
  return new;
end $$;
create trigger hold_closing before update on organisation for each row
when (old.state is distinct from new.state) execute function hold_closing();

-- At the end of the transaction, which closes them too.
create function hold_nothing_left() returns trigger language plpgsql as $$
begin
  if exists (select from organisation join resource using (organisation)
      where organisation.organisation = new.organisation and organisation.state = 'closed'
        and resource.state = 'published') then
    raise check_violation using message = 'ce qu’elle offre est encore publié', constraint = 'nothing_left_published';
  end if;
  return null;
end $$;
create constraint trigger hold_nothing_left after update on organisation deferrable initially deferred
for each row when (old.state <> 'closed' and new.state = 'closed') execute function hold_nothing_left();

-- Who answers a need is known to the directory, as who offers something is.
create trigger refuse_unknown after insert on uptake
for each row when (new.organisation is not null) execute function refuse_unknown();

-- What nobody sees any more: taken away by itself, or with its organisation.
create function is_withdrawn(which resource) returns boolean language sql stable as $$
  select which.state = 'withheld' or which.state <> 'draft' and exists (
    select from organisation where organisation = which.organisation and closed_as = 'modération')
$$;

-- As of 0035, less what is withdrawn.
create or replace view resource_public as
select resource, kind, title, description, conditions, audience, starts_on, ends_on, reach, departements, radius, centre,
  case when state = 'settled' and (details ->> 'shown')::boolean then details - 'shown'
    else details - '{outcome,shown}'::text[] end as details,
  quantity, left_over, state, demonstration, version, updated_on, organisation, venue, party, venues
from resource_said where state <> 'draft' and kind in (select kind from resource_kind where open)
  and (state = 'published' or not (select is_withdrawn(one.*) from resource one where one.resource = resource_said.resource));

-- As of 0034, less what is withdrawn.
create or replace view practice_line as
select resource.resource::int, title, resource.description, resource.version, details ->> 'form' as form,
  details -> 'subjects' as subjects, details ->> 'level' as level, (details ->> 'minutes')::int as minutes,
  details ->> 'licence' as licence, coalesce(details -> 'publics', '[]') as publics,
  coalesce(details -> 'school', '[]') as school, details ->> 'edition' as edition,
  coalesce(owner.nom, host.nom, resource.party) as owner, resource.state, resource.demonstration,
  to_char(resource.updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
  (select coalesce(json_agg(json_build_object('by', by, 'purpose', purpose, 'on', on_day) order by validation), '[]')
    from practice_validation valid where valid.resource = resource.resource and holds) as validations,
  exists (select from practice_validation valid where valid.resource = resource.resource and not holds) as formerly_validated,
  to_json(school_missing(resource.*)) as school_missing,
  (select json_build_object('average', round(avg(stars), 1)::float8, 'count', count(*))
    from rating where rating.resource = resource.resource) as rating
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue
where resource.kind = 'practice' and resource.state <> 'draft'
  and (resource.state = 'published' or not is_withdrawn(resource.*));
