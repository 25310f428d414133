-- Whether invented partners are to come: beside invented venues, where there never was an organisation.
select exists (select from venue where demonstration)
  and pg_sequence_last_value(pg_get_serial_sequence('organisation', 'organisation')::regclass) is null as is_new
