-- $1 json: [[code, nom, region, …]]
insert into departement (code, nom, region)
select row ->> 0, row ->> 1, row ->> 2 from json_array_elements($1::json) row;
