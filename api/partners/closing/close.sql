-- $1 organisation   $2 the version that was read   $3 who closes it: organisation or modération   $4 why
-- $5 timestamptz: now
update organisation set state = 'closed', closed_as = $3, closed_reason = $4, closed_at = $5
where organisation = $1 and version = $2 and (state = 'published'
  -- What it closed itself, the directory may close too.
  or closed_as = 'organisation' and $3 = 'modération')
returning nom, version
