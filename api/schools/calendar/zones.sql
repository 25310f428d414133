select zone from school_zone order by place
