-- What was written of an agreement, the latest first, by a role and never a person; in `said`, and in what it was before, a
-- party is its name, an amendment its number, a convention its title, an indicator and a territory what they are called; what it is itself is not said again.
-- $1 text: its slug   $2 boolean: one that is only prepared, too
select subject, item::int, version, to_char(at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at, actor, reason, record,
  said, lag(said) over (partition by subject, item order by version) as before
from (
  select entry, subject, item, agreement_history.version, at, actor, reason, record, (record || jsonb_strip_nulls(jsonb_build_object(
    'agreement_party', case when subject = 'commitment' and record ->> 'agreement_party' is null then 'toutes les parties ensemble'
      else (select name from agreement_party where agreement_party = (record ->> 'agreement_party')::bigint) end,
    'amendment', case when subject in ('party', 'article', 'commitment') then (select number from agreement_amendment
      where amendment = (record ->> 'amendment')::bigint) end,
    'indicator', (select nom from indicator_now where code = record ->> 'indicator'),
    'territory', (select nom from named_territory where level = record ->> 'territory_level' and code = record ->> 'territory'),
    'applies', (select title from agreement as whole where whole.agreement = (record ->> 'applies')::bigint))))
    - case subject when 'party' then 'agreement_party' when 'amendment' then 'amendment' else '' end as said
  from agreement_history join agreement using (agreement)
  where slug = $1 and ($2::boolean or signed_on is not null)
) as written
order by entry desc limit 500
