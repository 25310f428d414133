-- What the view of a tried statement reads, other than the views of « figures » and what PostgreSQL itself pins (which
-- holdStatement refuses by name): tables, views and functions.
-- $1 oid: the view
select distinct coalesce(refclassid::regclass::text, '') as sort,
  case refclassid when 'pg_class'::regclass then refobjid::regclass::text
    when 'pg_proc'::regclass then refobjid::regprocedure::text else refobjid::text end as name
from pg_depend join pg_rewrite on pg_rewrite.oid = objid and classid = 'pg_rewrite'::regclass
where ev_class = $1::oid and refobjid <> $1::oid
  and not (refclassid = 'pg_class'::regclass
    and refobjid in (select oid from pg_class where relnamespace = 'figures'::regnamespace and relkind = 'v'))
