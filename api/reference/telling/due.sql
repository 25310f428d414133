-- What of adopted versions has not been told to all yet: to the parties that it is adopted, and later in force; to stewards, what
-- their venues lose.
select reference.reference as version, reference.title, what, coalesce(after, '') as after,
  to_char(adopted_on, 'YYYY-MM-DD') as adopted_on, to_char(in_force_from, 'YYYY-MM-DD') as in_force_from
from reference cross join unnest('{adopted,in_force,lost}'::text[]) with ordinality kind (what, place)
left join reference_told told using (reference, what)
where state in ('adopted', 'in_force') and not demonstration and told_at is null
  and (what <> 'in_force' or state = 'in_force' and in_force_from > adopted_on)
order by version, place
