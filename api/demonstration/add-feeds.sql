-- A feed for each invented organisation: its address leads nowhere, and it is never due.
insert into job_feed (organisation, url, due_at)
select organisation, site_web || '/offres.json', 'infinity' from organisation
where demonstration and state = 'published' and site_web is not null
order by organisation
