-- $1 json: [[code, nom, region, code_insee of the chief town, code of the région]]
insert into departement (code, nom, region, region_code)
select row ->> 0, row ->> 1, row ->> 2, row ->> 4 from json_array_elements($1::json) row;
