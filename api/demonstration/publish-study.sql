-- $1 date
update study set state = 'published', published_on = $1 where study in (select study from study_file) and demonstration
