-- $1 meeting
delete from agenda_item where meeting = $1
