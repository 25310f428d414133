-- Where the measuring of a transaction is worked out.
-- A place is a venue, or one of its stops; `mask` has a bit for each criterion that it meets.
create temporary table measured_place (
  rank bigint, number bigint, stop integer, location geography, x float8, y float8, z float8, mask integer
) on commit drop;
-- A commune, and the bits of the criteria for which its nearest is still to be found. Its number here, because a code INSEE
-- sorts and joins four times slower.
create temporary table wanting (
  town integer, code_insee text, location geography, x float8, y float8, z float8, missing integer
) on commit drop;
create temporary table measure (town integer, criterion integer, rank bigint) on commit drop;
