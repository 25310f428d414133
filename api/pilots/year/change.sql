-- Another day or hour, kit or chapter. Nothing where someone wrote since.
-- $1 lesson   $2 version that was read   $3 day   $4 starts   $5 ends   $6 kit, or null   $7 chapter, or null
update lesson set on_day = $3::date, starts = $4::time, ends = $5::time, resource = $6::bigint, chapter = $7::smallint
where lesson = $1 and version = $2 returning version
