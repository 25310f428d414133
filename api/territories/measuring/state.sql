-- What was worked out, and what there is to work out from.
select state.measured, state.gazetteer, (select checksum from gazetteer) as gazetteer_now,
  state.directory_version::text as directory_version, directory.version::text as directory_now, state.inputs,
  exists (select from territory_touched) as is_touched
from territory_state state, directory
