update resource set state = 'published' where kind = 'lot' and demonstration and state = 'draft'
