-- Names the import in the history that it will write.
select set_config('app.actor', 'import', true), set_config('plan_cache_mode', 'auto', true)
