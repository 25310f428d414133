-- Whether there never was a school, in a directory of invented venues.
select pg_sequence_last_value(pg_get_serial_sequence('school', 'number')::regclass) is null
  and exists (select from venue where demonstration) as is_new
