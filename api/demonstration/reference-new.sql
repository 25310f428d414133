-- Whether invented criteria and studies are to come: beside invented venues, where nobody has written any.
select exists (select from venue where demonstration) and not exists (select from reference)
  and not exists (select from study) as is_new
