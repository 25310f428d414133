-- $1 domain
delete from commune_domain where domain = $1 returning domain
