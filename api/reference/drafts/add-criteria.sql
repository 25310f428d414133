-- $1 int: the draft   $2 json: its criteria, in order
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test, months)
select $1, one ->> 'code', place, one ->> 'name', one ->> 'why', (one ->> 'mandatory')::boolean, one ->> 'kind',
  nullif(one -> 'test', 'null'), (one ->> 'months')::smallint
from jsonb_array_elements($2::jsonb) with ordinality given (one, place)
