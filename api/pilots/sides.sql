-- On which sides of an application someone is: `commune`, a party by its name, `moderator`, `operator`.
-- $1 person   $2 code INSEE of the application's commune
select distinct case role when 'party' then party else role end as side from mandate
where person = $1 and (role in ('party', 'moderator', 'operator') or role = 'commune' and code_insee = $2)
