-- What the parties say of invented applications: nobody says it.   $1 json: [{ pilot, side, answer, text }], in order
insert into pilot_word (pilot, side, answer, text)
select (row ->> 'pilot')::bigint, row ->> 'side', row ->> 'answer', row ->> 'text'
from json_array_elements($1::json) with ordinality rows (row, place) order by place
