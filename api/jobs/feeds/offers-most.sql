-- How many offers of one feed are kept.
select programme_rule('offres-emploi', 'offers_most')::int as most
