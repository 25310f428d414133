-- What was typed as a name, its slips mended against the words of all names. $1 what was typed
select name_query($1)::text as query
