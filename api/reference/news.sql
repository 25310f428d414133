-- The versions that were adopted, as news.
select adopted_on as at, version, title, changes, demonstration from reference_said where state <> 'draft' order by version desc
