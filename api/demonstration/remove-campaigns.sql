-- Invented campaigns with all that was lived in them: before those who came to it, of whom it keeps what they did.
delete from resource where demonstration and kind = 'campaign'
