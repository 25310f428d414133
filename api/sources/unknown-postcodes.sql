-- Which of these postcodes no commune has: those of CEDEX, or mistakes.
-- $1 text[]: postcodes
select code from unnest($1::text[]) as given (code)
where not exists (select from commune where codes_postaux @> array[code]);
