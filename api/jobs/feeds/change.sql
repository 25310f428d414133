-- What a feed says otherwise than before.
with changed as (
  update job_offer set digest = said_now.digest from said_now
  where job_offer.resource = said_now.resource and job_offer.digest <> said_now.digest
  returning job_offer.resource
)
update resource set title = said_now.title, description = said_now.description, ends_on = said_now.ends_on,
  reach = case when said_now.centre is null then 'everywhere' else 'circle' end, centre = said_now.centre,
  radius = case when said_now.centre is not null then 30000 end, details = said_now.details
from said_now join changed using (resource)
where resource.resource = said_now.resource
