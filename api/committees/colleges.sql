-- $1 slug of a committee
select place, college, to_char(closed_on, 'YYYY-MM-DD') as closed_on from college join committee using (committee) where slug = $1
order by closed_on is not null, place
