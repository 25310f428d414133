-- How missions and applications stand: numbers, never a person.   $1 boolean: of what was invented alone, or of all
-- else
with shown as (select * from resource where kind = 'mission' and demonstration = $1 and state <> 'draft')
select
  (select count(*) from shown where state = 'published' and not exists (select from application
    where application.resource = shown.resource and application.state in ('accepted', 'running', 'completed')))::int as open,
  (select coalesce(json_object_agg(objective, count), '{}') from (
    select details ->> 'objective' as objective, count(*) from shown where state in ('published', 'closed') group by 1 order by 1) counted)
    as objectives,
  (select coalesce(json_object_agg(state, count), '{}') from (
    select application.state, count(*) from application join shown using (resource) group by 1 order by 1) counted)
    as applications,
  (select count(*) from uptake join shown using (resource) where uptake.state in ('agreed', 'done'))::int as partners
