-- $1 sitting
select sitting, title, "from", "to", place from sitting_whole where sitting = $1
