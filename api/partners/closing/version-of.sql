-- The version of an organisation that the directory may close, held until the transaction ends.
-- $1 organisation
select version from organisation where organisation = $1 and (state = 'published' or closed_as = 'organisation')
for no key update
