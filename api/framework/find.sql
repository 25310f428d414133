-- $1 int: a version, or null for the one in force. Never a draft.
select * from framework_said where state <> 'draft' and case when $1::int is null then state = 'published' else version = $1 end
