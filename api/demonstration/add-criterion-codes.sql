-- $1 json: invented criteria
insert into criterion (code) select one ->> 'code' from jsonb_array_elements($1::jsonb) one on conflict do nothing
