-- Whether invented lots are to come: beside invented refurbishers, where there never was a machine nor a request.
select exists (select from organisation where demonstration and kind = 'reconditionneur' and state = 'published')
  and not exists (select from resource where kind = 'lot')
  and pg_sequence_last_value(pg_get_serial_sequence('machine_request', 'request')::regclass) is null as is_new
