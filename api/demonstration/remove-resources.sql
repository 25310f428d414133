-- What partners offer and venues ask for, machines included: before those whose it is, and what was invented in the name of
-- a venue that has become one.
delete from resource where demonstration
