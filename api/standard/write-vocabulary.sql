-- $1 json: [{ facet, field, value, needs: [facet] }], every value of every closed list
insert into vocabulary as known (facet, field, value, needs)
select facet, field, value, needs
from json_to_recordset($1::json) as given (facet integer, field text, value text, needs integer[])
on conflict (facet) do update set field = excluded.field, value = excluded.value, needs = excluded.needs
where (known.field, known.value, known.needs) is distinct from (excluded.field, excluded.value, excluded.needs);
