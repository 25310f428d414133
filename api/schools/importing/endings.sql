-- How each row ended, in the file's order; `duplicate_of` is the line that a refused row repeats.
select line, uai, ending, duplicate_of from school_row order by line
