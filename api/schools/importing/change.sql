-- Gives schools what the file says of them.
update school set (nom, nature, secteur, elementary, adresse, code_postal, code_insee, eleves, location,
    location_approximate, closed)
  = row (given.nom, given.nature, given.secteur, given.elementary, given.adresse, given.code_postal, given.code_insee,
    given.eleves, given.location, given.location_approximate, given.closed)
from school_row given where given.ending = 'changed' and given.uai = school.uai
