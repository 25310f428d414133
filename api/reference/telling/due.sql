-- What of adopted versions has not been told to all yet: to the parties that it is adopted, and later in force; to stewards, what
-- their venues will lose while it waits for its day, and what they have lost once all venues have been gone through.
select reference.reference as version, reference.title, what, coalesce(told.after, '') as after,
  to_char(adopted_on, 'YYYY-MM-DD') as adopted_on, to_char(in_force_from, 'YYYY-MM-DD') as in_force_from
from reference cross join unnest('{adopted,foreseen,in_force,lost}'::text[]) with ordinality kind (what, place)
left join reference_told told using (reference, what)
where state in ('adopted', 'in_force') and not demonstration and told_at is null and case what
  when 'foreseen' then state = 'adopted'
  when 'in_force' then state = 'in_force' and in_force_from > adopted_on
  when 'lost' then state = 'in_force' and exists (
    select from standing_state gone_through where gone_through.reference = reference.reference and gone_through.after is null)
  else true end
order by version, place
