-- Whether a post has its company, and whether someone holds it or has held it.   $1 resource
select coalesce(bool_or(uptake.state = 'agreed' or post_is_filled(uptake.state)), false) as sponsored,
  coalesce(bool_or(post_is_filled(uptake.state)), false) as filled
from resource left join uptake using (resource)
where resource.resource = $1 and resource.kind = 'post' and resource.state <> 'draft' group by resource.resource
