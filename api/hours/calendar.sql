-- Where one clock and the same holidays hold, and today's date there; all of France where neither is given.
-- $1 code_insee, or null   $2 département, or null   $3 timestamptz: now
select time_zone, holidays, school_holidays, to_char($3::timestamptz at time zone time_zone, 'YYYY-MM-DD') as today
from calendar where calendar = calendar_of($1, coalesce($2, departement_of($1, null)))
