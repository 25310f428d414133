with removed as (delete from venue where demonstration returning 1) select count(*)::int as removed from removed;
