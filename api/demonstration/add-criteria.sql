-- $1 json: invented criteria, in order
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test, months)
select 1, one ->> 'code', place, one ->> 'name', one ->> 'why', (one ->> 'mandatory')::boolean,
  case when one ? 'test' then 'registry' else 'declared' end, one -> 'test', (one ->> 'months')::smallint
from jsonb_array_elements($1::jsonb) with ordinality given (one, place)
