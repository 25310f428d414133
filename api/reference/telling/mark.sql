-- How far a version has been told.   $1 int: the version   $2 what   $3 the last steward, or ''   $4 timestamptz: when all was, or null
insert into reference_told (reference, what, after, told_at) values ($1, $2, $3, $4)
on conflict (reference, what) do update set after = excluded.after, told_at = excluded.told_at
