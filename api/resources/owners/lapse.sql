-- Ends what is still asked of a resource that is offered no more. `app.act` is said before.
-- $1 resource
update uptake set state = to_state, updated_at = now() from life_move
where uptake.resource = $1 and life_move.kind = uptake.kind and life_move.subject = uptake.subject
  and from_state = uptake.state and act = 'lapse'
returning uptake::int
