-- A commune; of an arrondissement, the whole. $1 code INSEE
select code_insee, nom from commune where code_insee = whole_commune($1)
