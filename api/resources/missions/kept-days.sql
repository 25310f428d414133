-- How many days an application is kept after its answer.
select programme_rule('service-civique', 'kept_days')::int as days
