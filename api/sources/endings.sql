-- How each row ended, in the file's order; `duplicate_of` is the line that a refused row repeats.
select line, (row.given).source_id as id, ending, duplicate_of, coalesce(row.id, venue.id) as venue
from import_row row left join venue on venue.number = row.number
order by line;
