-- $1 text: the programme   $2 int: the version that was read   $3 json: all that is said of it
update programme set name = given.name, lead = given.lead, description = given.description,
  opens_on = given.opens_on, closes_on = given.closes_on, successor = given.successor, link = given.link,
  how_to_pay = given.how_to_pay,
  rules = given.rules
from json_to_record($3::json) as given (name text, lead text, description text, opens_on date, closes_on date,
  successor text, link text, how_to_pay text, rules jsonb)
where programme = $1 and version = $2
returning version
