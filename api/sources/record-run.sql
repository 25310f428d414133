-- $1 text: file or address. $2 text: source of rows that had none. $3 timestamptz: start.
-- $4 jsonb: rows by ending. $5 jsonb: what was repaired, doubted and refused, in numbers by kind
insert into import_run (origin, source, started_at, finished_at, counts, summary)
values ($1, $2, $3, clock_timestamp(), $4, $5);
