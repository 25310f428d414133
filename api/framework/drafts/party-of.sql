-- $1 text: a person. The party that they speak for.
select party from mandate where person = $1 and role = 'party' order by mandate limit 1
