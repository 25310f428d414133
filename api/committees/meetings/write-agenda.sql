-- $1 meeting   $2 texts, in order
insert into agenda_item (meeting, place, text) select $1::bigint, place, text from unnest($2::text[]) with ordinality as item (text, place)
