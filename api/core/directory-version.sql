-- What every public answer is marked with
select version::text from directory
