-- $1 text: the file. $2 timestamptz: start. $3 jsonb: rows by ending. $4 jsonb: what was repaired and doubted, by kind
insert into import_run (origin, source, started_at, finished_at, counts, summary)
values ($1, 'écoles', $2, clock_timestamp(), $3, $4)
