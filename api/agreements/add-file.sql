-- $1 text: the slug   $2 text: its bytes, in base64   $3 text: its name   $4 int: the number of the amendment, or null
insert into agreement_file (agreement, bytes, name, amendment)
select agreement, decode($2, 'base64'), $3, amendment_numbered(agreement, $4::int)
from agreement where slug = $1
on conflict (agreement, digest) do nothing
returning digest
