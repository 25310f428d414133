-- $1 person   $2 day
select count(*)::int as count from api_key
where person = $1 and revoked_at is null and (expires_on is null or expires_on >= $2::date)
