-- Adds the schools that are new, in the file's order.
insert into school (uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, location,
  location_approximate, closed)
select uai, nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, location, location_approximate, closed
from school_row where ending = 'added' order by line
