-- How each row that stays ends. Positions are compared as they are written, to the seventh decimal: 1 cm.
update school_row row set ending = case
  when school.uai is null then 'added'
  when (school.nom, school.nature, school.secteur, school.elementary, school.adresse, school.code_postal, school.code_insee,
      school.eleves, st_asewkb(st_snaptogrid(school.location::geometry, 1e-7)), school.location_approximate, school.closed)
    is distinct from (row.nom, row.nature, row.secteur, row.elementary, row.adresse, row.code_postal, row.code_insee,
      row.eleves, st_asewkb(st_snaptogrid(row.location::geometry, 1e-7)), row.location_approximate, row.closed)
    then 'changed'
  else 'unchanged' end
from school_row self left join school using (uai)
where self.line = row.line and row.ending is null
