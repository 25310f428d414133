-- $1 venue   $2 how many at most
select to_jsonb(practice_line.*) - '{state,description,chapters}'::text[] as line
from practices_for($1) join practice_line using (resource) order by place limit $2
