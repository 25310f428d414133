-- An article is one of an agreement: an indicator says of which.
alter table indicator_version add column agreement bigint references agreement;
alter table indicator_version disable trigger keep_indicator_version;
update indicator_version set agreement = (select agreement from agreement where signed_on is not null order by signed_on, agreement limit 1)
where article is not null;
alter table indicator_version enable trigger keep_indicator_version;
alter table indicator_version drop constraint indicator_version_article_check;
alter table indicator_version add check (article between 1 and 200), add check (article is null or agreement is not null);

drop view indicator_now;
create view indicator_now as
select distinct on (code) indicator_version.*, place,
  exists (select from jsonb_array_elements(parameters) one where one ->> 'value' is null) as waits
from indicator_version join indicator using (code) order by code, version desc;

-- The first period in which an indicator had something to count: before it, nothing was recorded, which is not none.
create function indicator_since(of_code text) returns date language sql stable as $$
  select min(period) from indicator_value join indicator_now using (code)
  where code = of_code and level = 'france' and (value <> 0 or counted = 'stock' or statement ~* '\mnumerator\M')
$$;

create or replace function indicator_figures(of_code text, starts date, ends date)
returns table (level text, territory text, value float8) language sql stable as $$
  select level, territory, sum(value) from indicator_value join (
    select counted = 'flow' and statement !~* '\mnumerator\M' as adds from indicator_now where code = of_code
  ) way on true
  where code = of_code and period >= greatest(starts, (select indicator_since(of_code))) and period < ends
    and (select indicator_since(of_code)) is not null
    and (adds or period = (select max(period) from indicator_run where code = of_code and period >= starts and period < ends))
  group by level, territory
$$;

-- A review of invented figures, which goes with them.
alter table annual_review add column demonstration boolean not null default false;
