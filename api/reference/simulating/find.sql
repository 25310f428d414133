-- What the draft would change, as it was worked out last.
select summary || jsonb_build_object('version', reference.reference, 'revision', done.revision,
    'simulated_at', to_char(simulated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'stale', done.revision <> reference.revision) as simulation
from reference join reference_simulation done using (reference) where state = 'draft' and summary is not null
