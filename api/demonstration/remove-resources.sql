-- What partners offer and venues ask for, machines included: before those whose it is, and what was invented in the name of
-- a venue that has become one. A key that is checked at once would refuse a venue that a machine is in.
delete from resource where demonstration or organisation in (select organisation from organisation where demonstration)
