-- $1 uptake: whoever was invited and has not agreed yet
delete from young_person where uptake = $1 and consent_at is null
