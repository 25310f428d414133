-- Another version of a study, whose file changes.   $1 study   $2 the version that was read
update study set title = title where study = $1 and version = $2 returning study::int, version
