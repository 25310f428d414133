-- Of rows that are one venue, the newest stays (the first of equals); each other says which row it repeats.
update import_row set ending = 'refused', duplicate_of = ranked.newest
from (
  select line, first_value(line) over (
    partition by number,
      case when number is null then (given).source end, case when number is null then (given).source_id end
    order by (given).date_maj desc nulls last, line) as newest
  from import_row
) ranked
where ranked.line = import_row.line and ranked.newest <> ranked.line;
