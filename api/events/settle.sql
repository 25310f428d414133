-- The venues where something goes on this week, and where workshops are to come, as of a moment.
-- $1 moment
select settle_events($1) as moved, settle_workshops($1)
