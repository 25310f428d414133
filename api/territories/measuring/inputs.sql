-- Another text where schools, or the venues that volunteer, are others.
select md5(concat(
  (select concat(count(*), ' ', sum(version)) from school),
  (select string_agg(concat(resource, st_astext(comes_from), demonstration), ' ' order by resource)
    from school_helper where role = 'animator'))) as inputs
