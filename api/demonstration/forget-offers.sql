-- Invented offers that ended: they are nobody's history.   $1 timestamptz: now
delete from resource where demonstration and kind = 'job' and ends_on < $1::date
