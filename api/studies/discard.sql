-- $1 study, still a draft   $2 the version that was read
delete from study where study = $1 and version = $2 and state = 'draft' returning study
