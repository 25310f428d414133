-- $1 loan   $2 version that was read   $3 day, or null where it was not given back after all   $4 pilot
update material_loan set returned_on = $3::date where loan = $1 and version = $2 and pilot = $4 returning version
