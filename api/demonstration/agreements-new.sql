-- Whether an invented agreement is to come: beside invented partners, where there is none yet.
select exists (select from organisation where demonstration) and not exists (select from agreement where demonstration) as is_new
