-- Whether invented meetings are to come: beside invented venues, once, in the committees of the convention.
select exists (select from venue where demonstration) and not exists (select from meeting where demonstration) as is_new
