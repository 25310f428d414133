-- $1 boolean: drafts too. The latest ordered first.
select study::int, agreement, state, title, object, ordered_by, ordered_on, done_by, cost_euros, result, published_on,
  demonstration, version, file, decision
from study_said where $1 or state <> 'draft' order by study_said.ordered_on desc, study_said.study desc
