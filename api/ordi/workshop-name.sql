-- $1 organisation that collects
select nom from organisation where organisation = $1 and kind = 'reconditionneur'
