-- The indicators that may show something, as they are called now.
select 'indicateur:' || code as key, nom as name from indicator_now where not retired order by nom, code
