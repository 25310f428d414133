-- Invented meetings, with all that was said there: before the seats that came to them.
delete from meeting where demonstration
