-- In how many communes venues publish a domain; Paris is one.
-- $1 domain
select count(distinct coalesce(commune.parent, venue.code_insee, venue.code_postal))::int as communes
from venue left join commune on commune.code_insee = venue.code_insee
where published_domains(courriels, site_web) @> array[$1]
