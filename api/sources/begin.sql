-- Names the import in the history that it will write. The pool's `force_custom_plan` is for searches: here it would
-- plan anew, for each venue, the two statements that index it (5.2 s for 13,417 of them, against 1.8 s).
select set_config('app.actor', 'import', true), set_config('plan_cache_mode', 'auto', true);
