-- The commune of a name and a postcode, as an address writes them.
-- $1 name   $2 postcode
select code_insee, nom from commune
where $2 = any(codes_postaux)
  and without_article(commune_key(nom)) = without_article(commune_key($1))
order by nature desc limit 1
