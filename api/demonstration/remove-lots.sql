-- Invented lots with their machines, before the venues that received some: a key that is checked at once would refuse.
delete from resource where kind = 'lot' and (demonstration
  or organisation in (select organisation from organisation where demonstration))
