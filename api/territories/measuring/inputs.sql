-- Another text where schools, or the venues that volunteer, are others.
select md5(concat(
  (select concat(count(*), ' ', sum(version)) from school),
  (select string_agg(concat(resource, st_astext(comes_from), helper.demonstration), ' ' order by resource)
    from school_helper helper join venue on venue.number = helper.venue and closed_on is null where role = 'animator'))) as inputs
