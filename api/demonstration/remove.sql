-- What partners offer and venues ask for goes with those whose it is, and what was invented in the name of a venue that
-- has become one.
with requests as (delete from machine_request where demonstration),
resources as (delete from resource where demonstration),
partners as (delete from organisation where demonstration returning 1),
removed as (delete from venue where demonstration returning 1)
select (select count(*) from removed)::int as venues, (select count(*) from partners)::int as organisations;
