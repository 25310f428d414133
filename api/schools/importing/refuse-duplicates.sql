-- Of rows of one school, the first stays; each other says which it repeats.
update school_row set ending = 'refused', duplicate_of = ranked.first
from (select line, min(line) over (partition by uai) as first from school_row) ranked
where ranked.line = school_row.line and ranked.first <> ranked.line
