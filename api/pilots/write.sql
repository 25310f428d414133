-- What a commune applies with. Nothing where someone wrote since.
-- $1 pilot   $2 version that was read   $3 rooms   $4 machines   $5 animators   $6 volunteers   $7 wishes
update pilot set rooms = $3, machines = $4, animators = $5, volunteers = $6, wishes = $7
where pilot = $1 and version = $2 returning version
