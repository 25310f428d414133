-- Gives an id to added rows that have none yet: the first row of the file to ask for a free one has it. Three
-- attempts, from the plainest: the source's own id, that id after the source's name, and a mark of both besides.
-- $1 integer: the attempt, 1 to 3
update import_row row set id = free.candidate
from (
  select distinct on (candidate) line, candidate
  from (
    select line, case $1::integer
      when 1 then (given).source_id
      when 2 then concat_ws('-', replace(search_key((given).source), ' ', '-'), (given).source_id)
      else concat_ws('-', replace(search_key((given).source), ' ', '-'), (given).source_id,
        left(md5((given).source || E'\n' || (given).source_id), 8))
    end as candidate
    from import_row where ending = 'added' and id is null
  ) wished
  where not exists (select from venue where venue.id = candidate)
    and not exists (select from import_row taken where taken.id = candidate)
  order by candidate, line
) free
where free.line = row.line;
