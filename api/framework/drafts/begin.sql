-- A draft that says what the version in force says.   $1 text: the party that writes it, or null for who runs the site
insert into framework (framework, state, party, title)
select (select max(framework) from framework) + 1, 'draft', $1, title from framework where state = 'published'
returning framework as version, revision
