-- The columns of the view of a tried statement. $1 oid: the view
select attname as name, format_type(atttypid, null) as type from pg_attribute
where attrelid = $1::oid and attnum > 0 order by attnum
