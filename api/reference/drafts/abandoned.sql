-- The drafts that were abandoned, the latest first, and the last word of each party on them.
select version, title, to_char(abandoned_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as abandoned_on, actor as by, reason,
  (select coalesce(json_agg(json_build_object('party', said ->> 'party', 'agrees', said -> 'agrees',
      'said_on', to_char((said ->> 'said_at')::timestamptz at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by said ->> 'party'), '[]')
    from (select distinct on (said ->> 'party') said from jsonb_array_elements(voices) with ordinality word (said, place)
      order by said ->> 'party', place desc) heard) as voices
from reference_abandoned order by reference_abandoned desc limit 100
