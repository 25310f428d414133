-- Takes away the schools that are no longer of an application, and the classes of those that are; the word of a head stays.
-- $1 pilot   $2 text[] UAI
with gone as (delete from pilot_school where pilot = $1 and uai <> all($2::text[])),
  classes as (delete from school_class where pilot = $1)
insert into pilot_school (pilot, uai) select $1, uai from unnest($2::text[]) uai
on conflict do nothing
