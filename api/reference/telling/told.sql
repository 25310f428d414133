-- $1 int: the version   $2 bigint[]: the mandates of those who were told that their venue loses its label with it
insert into label_told (reference, mandate) select $1, unnest($2::bigint[]) on conflict do nothing
