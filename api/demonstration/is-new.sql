-- Whether the directory has never held a venue: emptied by hand, it is not to fill again by itself.
select pg_sequence_last_value(pg_get_serial_sequence('venue', 'number')::regclass) is null as is_new;
