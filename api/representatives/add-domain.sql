-- Nothing where it is another commune's. $1 domain   $2 code INSEE   $3 who says so   $4 timestamptz: now
insert into commune_domain (domain, code_insee, added_by, added_at) values ($1, $2, $3, $4)
on conflict (domain) do update set domain = excluded.domain where commune_domain.code_insee = excluded.code_insee
returning domain
