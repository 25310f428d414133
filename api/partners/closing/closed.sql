-- Whose page was closed, and by whom.
-- $1 organisation
select nom, closed_as as "as" from organisation where organisation = $1 and state = 'closed'
