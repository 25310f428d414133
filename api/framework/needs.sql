-- What others have looked for in some trades, the latest first.   $1 text[]: trades   $2 how many
select resource::int, title, demonstration from resource
where kind = 'need' and state = 'published' and details -> 'trades' ?| $1
order by updated_at desc, resource limit $2
