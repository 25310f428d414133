-- The venues where something goes on this week, as of a moment.
-- $1 moment
select settle_events($1) as moved
