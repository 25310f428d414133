-- The rows of a file beside the directory, until all of them are read. One column holds a whole venue, so that
-- it cannot miss a column that venues gain later. Gone with the transaction.
create temporary table import_row (
  line integer primary key,
  given venue not null,
  number bigint,
  ending text,
  duplicate_of integer,
  id text
) on commit drop;
