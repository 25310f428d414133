-- Where each place may be found from: its words but those that hold nothing, its département's number, and
-- « LHAY » for those who leave the apostrophe out.
insert into place_start (start, place, population, first)
select array_to_string(words[position:], ' '), number, population, position = 1 or without_article(key) = array_to_string(words[position:], ' ')
from (select number, key, population, string_to_array(key, ' ') as words from place) place,
generate_subscripts(words, 1) position
where position = 1 or words[position] <> all ('{l,d,le,la,les,de,du,des,en,et,au,aux,a,sur,sous}')
union all
select replace(key, 'l ', 'l'), number, population, true from place where key like 'l %'
union all
select lower(code), number, population, true from place where kind = 'departement';
