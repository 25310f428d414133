select * from framework_said where state = 'draft'
