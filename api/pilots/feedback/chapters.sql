-- What is said of each chapter of a kit: those of now in their order, then those of earlier editions. $1 practice
select title, place as chapter, opinions as count, average from chapter_marks($1)
where place is not null or opinions > 0
order by place nulls last, title
