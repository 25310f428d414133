-- $1 sitting
select sitting, title, description, organiser, "from", "to", starts_at, ends_at, state, version, updated_at, place from sitting_whole where sitting = $1
