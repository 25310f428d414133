-- $1 boolean: drafts too. The latest ordered first.
select * from study_said where $1 or state <> 'draft' order by ordered_on desc, study desc
