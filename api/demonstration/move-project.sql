-- Does one act for an application; money changes hands that day. `app.act` and `app.now` are said before.
-- $1 uptake   $2 the state it goes to
update uptake set state = $2, updated_at = moment_said(), details = details || case when $2 in ('advanced', 'settled')
  then jsonb_build_object(concat($2::text, '_on'), day_in(venue, moment_said())) else '{}' end
where uptake = $1
