-- $1 json: [[code, nom, nature]]
insert into epci (code, nom, nature)
select row ->> 0, row ->> 1, row ->> 2 from json_array_elements($1::json) row;
