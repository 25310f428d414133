-- Where offers of employment are, for the map: its boxes are flat, and go across the antimeridian.
create index job_map on resource using gist ((centre::geometry))
where kind = 'job' and state = 'published' and centre is not null;

-- The posts and missions that wait for someone, where they are.
create view hosting_open as
select resource.*, venue.nom, venue.commune, venue.location from resource join venue on venue.number = resource.venue
where kind in ('post', 'mission') and resource.state = 'published' and closed_on is null
  and not exists (select from uptake where uptake.resource = resource.resource and uptake.kind = 'post'
    and uptake.state in ('running', 'ended', 'parted'))
  and not exists (select from application where application.resource = resource.resource
    and application.state in ('accepted', 'running', 'completed'));

-- Whether a venue hands computers to households: it asks for some, or has.
create function hands_machines(of_venue bigint) returns boolean language sql stable as $$
  select exists (select from machine_request
    where machine_request.venue = of_venue and households is not null and state <> 'withdrawn')
$$;

-- As of 0037, and whether it has a post or a mission that waits for someone, and hands computers to households.
create or replace function venue_values(v venue) returns table (field text, value text)
language sql stable as $$
  select 'services', unnest(v.services)
  union all select 'publics_specifiquement_adresses', unnest(v.publics_specifiquement_adresses)
  union all select 'prise_en_charge_specifique', unnest(v.prise_en_charge_specifique)
  union all select 'frais_a_charge', unnest(v.frais_a_charge)
  union all select 'dispositif_programmes_nationaux', unnest(v.dispositif_programmes_nationaux)
  union all select 'formations_labels', unnest(v.formations_labels)
  union all select 'modalites_acces', unnest(v.modalites_acces)
  union all select 'modalites_accompagnement', unnest(v.modalites_accompagnement)
  union all select 'itinerance', unnest(v.itinerance)
  union all select 'typologie', unnest(v.typologie)
  union all select 'prise_rdv', 'oui' where v.prise_rdv ~ '\S'
  union all select 'fiche_acces_libre', 'oui' where v.fiche_acces_libre ~ '\S'
  union all select 'atelier', 'oui' where exists (select from event_soon where venue = v.number)
  union all select 'poste', 'oui' where exists (select from hosting_open where hosting_open.venue = v.number)
  union all select 'ordinateur', 'oui' where hands_machines(v.number)
$$;
insert into vocabulary (facet, field, value) values (80, 'poste', 'oui');

-- Tells the search of a venue whose posts and missions came or went, without a version of the venue: and whoever keeps a
-- page of it, where no write of the resource does.
create function settle_hosting(of_venue bigint) returns void language plpgsql as $$
declare
  here boolean := exists (select from hosting_open where hosting_open.venue = of_venue);
begin
  update venue_search set facets = case when here then facets | 80 else facets - 80 end
  where number = of_venue and (facets @> array[80]) <> here;
end $$;

create function hosting_changed() returns trigger language plpgsql as $$
begin
  perform settle_hosting(coalesce(new.venue, old.venue));
  return null;
end $$;
create trigger hosting_came after insert on resource for each row
when (new.kind in ('post', 'mission') and new.state = 'published') execute function hosting_changed();
create trigger hosting_moved after update of state on resource for each row
when (new.kind in ('post', 'mission') and new.state <> old.state) execute function hosting_changed();
create trigger hosting_went after delete on resource for each row
when (old.kind in ('post', 'mission') and old.state = 'published') execute function hosting_changed();

create function hosting_filled() returns trigger language plpgsql as $$
begin
  perform settle_hosting(venue) from resource where resource = new.resource;
  update directory set version = version + 1, changed_at = now();
  return null;
end $$;
create trigger hosting_filled after update of state on uptake for each row
when (new.kind = 'post' and new.state <> old.state) execute function hosting_filled();
create trigger hosting_filled after update of state on application for each row
when (new.state <> old.state) execute function hosting_filled();

-- What of a feed could not be shown, or not on the map, the first of them, for those who gave it: what, and why.
alter table job_feed add column remarks jsonb not null default '[]'
  check (jsonb_typeof(remarks) = 'array' and jsonb_array_length(remarks) <= 20);

-- The partnership of a mission is agreed on by one act, and printed as it was then.
create trigger keep_partnership before update of state on uptake
for each row when (new.kind = 'mission' and new.state = 'agreed' and old.state <> 'agreed') execute function keep_agreement();
update uptake set agreement = agreement_of(uptake.*) where kind = 'mission' and state in ('agreed', 'done');

-- The days of a step that were thought of before, and who moved it: while the post goes on, and as long as none of the
-- three has said that it was done.
create table step_day (
  step bigint not null references step on delete cascade,
  was date not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null
);
create index on step_day (step, moved_at);
create index on step_day (person) where person is not null;

create function hold_step_day() returns trigger language plpgsql as $$
declare
  post uptake;
begin
  select * into post from uptake where uptake = new.uptake for no key update;
  if post.state <> 'running' then
    raise check_violation using constraint = 'post_goes_on', message = 'a step is moved while the post goes on';
  end if;
  if exists (select from step_confirmation where step = new.step) then
    raise check_violation using constraint = 'word_given', message = 'what was confirmed is not moved';
  end if;
  if new.due_on < (post.details ->> 'started_on')::date - 31
    or new.due_on > (post.details ->> 'started_on')::date + interval '10 years' then
    raise check_violation using constraint = 'within_post', column = 'due_on',
      message = to_char((post.details ->> 'started_on')::date - 31, 'DD/MM/YYYY');
  end if;
  insert into step_day (step, was, actor, person, moved_at)
  values (new.step, old.due_on, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), moment_said());
  return new;
end $$;
create trigger hold_step_day before update of due_on on step for each row when (new.due_on <> old.due_on)
execute function hold_step_day();
