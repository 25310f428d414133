-- $1 text[]: codes of skills. Those that no published version of the framework has.
select code from unnest($1::text[]) code
where not exists (select from framework_skill join framework using (framework) where skill = code and state <> 'draft')
