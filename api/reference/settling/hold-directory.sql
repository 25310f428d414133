-- Whoever writes venues holds the directory's row before it tells the search; so does whoever settles labels, or two would
-- wait for one another.
select version::text from directory for update
