-- Once what they offer and ask for is gone.
with requests as (delete from machine_request where demonstration),
partners as (delete from organisation where demonstration returning 1),
schools as (delete from school where demonstration),
agreements as (delete from agreement where demonstration),
reviews as (delete from annual_review where demonstration),
communications as (delete from communication where demonstration),
removed as (delete from venue where demonstration returning 1)
select (select count(*) from removed)::int as venues, (select count(*) from partners)::int as organisations;
