-- $1 mandate
update mandate set reminders = false where mandate = $1
