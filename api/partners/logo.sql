-- $1 organisation   $2 whether one that is not approved too
select encode(logo, 'base64') as data, logo_type as type from organisation
where organisation = $1 and logo is not null and ($2 or state = 'published' and shown_logo(organisation.*) is not null)
