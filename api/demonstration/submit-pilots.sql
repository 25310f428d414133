-- Submits drafts of an invented campaign. `app.act` is said before.   $1 campaign
update pilot set state = 'submitted' where campaign = $1 and demonstration and state = 'draft'
