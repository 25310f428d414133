-- $1 int: the draft whose domains and skills are written anew
delete from framework_domain where framework = $1
