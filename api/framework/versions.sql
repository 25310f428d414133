-- Every version that was published, the latest first.
select version, title, changes, state, party, published_on, replaced_on
from framework_said where state <> 'draft' order by version desc
