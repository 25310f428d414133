-- $1 json: [{ kind, open, reaches, apart, programme }]   $2 json: [{ kind, subject, state, first, holds }]
-- $3 json: [{ kind, subject, from_state, act, to_state }]: every kind, whole; what is no longer said goes.
with kinds as (
  insert into resource_kind as known (kind, open, reaches, apart, programme)
  select kind, open, reaches, apart, programme from json_to_recordset($1::json)
    as given (kind text, open boolean, reaches boolean, apart boolean, programme text)
  on conflict (kind) do update set open = excluded.open, reaches = excluded.reaches, apart = excluded.apart,
    programme = excluded.programme
  where (known.open, known.reaches, known.apart, known.programme)
    is distinct from (excluded.open, excluded.reaches, excluded.apart, excluded.programme)
), states as (
  insert into life_state as known (kind, subject, state, first, holds)
  select kind, subject, state, first, holds from json_to_recordset($2::json)
    as given (kind text, subject text, state text, first boolean, holds boolean)
  on conflict (kind, subject, state) do update set first = excluded.first, holds = excluded.holds
  where (known.first, known.holds) <> (excluded.first, excluded.holds)
), moves as (
  insert into life_move as known (kind, subject, from_state, act, to_state)
  select kind, subject, from_state, act, to_state from json_to_recordset($3::json)
    as given (kind text, subject text, from_state text, act text, to_state text)
  on conflict (kind, subject, from_state, act) do update set to_state = excluded.to_state
  where known.to_state <> excluded.to_state
)
delete from life_move where (kind, subject, from_state, act) not in (
  select kind, subject, from_state, act from json_to_recordset($3::json)
    as given (kind text, subject text, from_state text, act text))
