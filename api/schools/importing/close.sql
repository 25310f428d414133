-- Closes the schools that a complete file no longer has; none is deleted.
-- $1 text[]: those of its rows that were refused, which are in it all the same
update school set closed = true
where not closed and not demonstration and uai <> all($1::text[])
  and not exists (select from school_row where school_row.uai = school.uai)
returning uai, nom
