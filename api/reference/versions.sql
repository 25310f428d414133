-- Every version that was adopted, the latest first.
select version, agreement, state, title, changes, demonstration, in_force_from, adopted_on, replaced_on, decision, adopted_by
from reference_said where state <> 'draft' order by version desc
