-- The agreement that an invented review is of, where there are invented venues and no review yet; nothing elsewhere.
select agreement::int, slug from agreement
where signed_on is not null and exists (select from venue where demonstration) and not exists (select from annual_review)
order by signed_on, agreement limit 1
