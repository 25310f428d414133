-- Those who come to a lesson, or are asked to. $1 lesson
select resource::int, role, instead, state from lesson_comer where lesson = $1 and state in ('asked', 'coming')
