select count(*)::int as count from venue where demonstration;
