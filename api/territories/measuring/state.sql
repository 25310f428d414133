-- What was worked out, and what there is to work out from.
select measured, state.gazetteer, (select checksum from gazetteer) as gazetteer_now,
  state.directory_version::text as directory_version, directory.version::text as directory_now
from territory_state state, directory
