-- Invented days that are over.   $1 timestamptz: now
delete from collection_day where demonstration and on_day < $1::date
