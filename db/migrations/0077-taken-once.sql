-- Whoever takes something up does it once, as long as that has not come to nothing: a mission has one partnership with a
-- company, done or not, and a call one application of a venue; a need, a post or a volunteer is asked again once the first time is over. What is counted (days, things)
-- may be asked for again.
create function is_taken(kind text, quantity integer, state text) returns boolean language sql immutable parallel safe as $$
  select quantity is null and state not in ('refused', 'declined', 'withdrawn', 'cancelled', 'lapsed')
    and (kind in ('mission', 'call') or state not in ('done', 'ended', 'parted', 'broken'))
$$;

-- What stands twice by now is kept where it has gone furthest, then where it is oldest; the others are withdrawn.
do $$
begin
  perform set_config('app.act', 'withdraw', true), set_config('app.actor', 'système', true);
  update uptake set state = 'withdrawn' from (
    select uptake, row_number() over (partition by resource, venue, organisation
      order by state in ('asked', 'accepted'), uptake.uptake) as place
    from uptake where is_taken(kind, quantity, state)) standing
  where standing.uptake = uptake.uptake and place > 1
    and exists (select from life_move where life_move.kind = uptake.kind and subject = 'uptake'
      and from_state = uptake.state and act = 'withdraw');
  perform set_config('app.act', '', true);
end $$;

drop index one_application;
-- What is over twice, and has no act that takes it back, stays as it is.
do $$
begin
  execute format('create unique index taken_once on uptake (resource, venue, organisation) nulls not distinct
    where is_taken(kind, quantity, state) and uptake <> all(%L::bigint[])', array(
    select uptake from (select uptake, row_number() over (partition by resource, venue, organisation order by uptake.uptake) as place
      from uptake where is_taken(kind, quantity, state)) standing where place > 1));
end $$;
