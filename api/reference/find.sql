-- $1 int: a version, or null for the one in force. Never a draft.
select * from reference_said where state <> 'draft' and case when $1::int is null then state = 'in_force' else version = $1 end
