-- What a version says of its criteria that the one adopted before it did not.   $1 int: the version
with said as (
  select reference, code, json_build_object('name', name, 'why', why, 'mandatory', mandatory, 'kind', kind, 'test', test,
    'months', months) as text
  from reference_criterion
), of_before as (
  select code, text from said
  where reference = (select max(reference) from reference where reference < $1 and state <> 'draft')
), of_after as (
  select code, text from said where reference = $1 and exists (select from of_before)
)
select code, of_before.text as before, of_after.text as after
from of_before full join of_after using (code)
where of_before.text::text is distinct from of_after.text::text
order by substring(code from 2)::int
