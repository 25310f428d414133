-- Which version is being written.
select reference as version from reference where state = 'draft'
