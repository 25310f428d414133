update reference set state = 'in_force' where demonstration and state = 'adopted'
