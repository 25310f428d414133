-- One at a time: two that settle a venue would both write that it gained its label.
select pg_advisory_xact_lock(20150530)
