-- $1 date. Nobody has adopted it: what is invented says so.
update reference set state = 'adopted', adopted_on = $1, in_force_from = $1 where demonstration and state = 'draft'
