-- How many days someone is kept after their post.
select programme_rule('emploi-avenir', 'kept_days')::int as days
