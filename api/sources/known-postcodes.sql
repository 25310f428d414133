-- Every postcode that a commune has: those of CEDEX are not among them.
select distinct unnest(codes_postaux) as code from commune;
