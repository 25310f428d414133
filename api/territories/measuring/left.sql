-- How many pairs of a commune and a place are left, and how many places there are.
select (select count(*) from measured_place)::float8 as places,
  (select count(*) from wanting where missing <> 0)::float8
    * (select count(*) from measured_place, (select bit_or(missing) as mask from wanting) sought
      where measured_place.mask & sought.mask <> 0) as pairs
