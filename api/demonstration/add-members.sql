-- Offers places in invented pilots: the database says the role and how far.   $1 json: [{ school_class, resource }]
insert into team_member (school_class, resource, role, metres, from_minute, until_minute)
select school_class, resource, 'animator', 0, 0, 1
from json_to_recordset($1::json) given (school_class bigint, resource bigint)
