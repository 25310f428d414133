-- The words of the toolbox that resemble most each of some that are nowhere in it. Read anew from the texts: this is asked
-- only for words that were not found. Letters that changed places share few pieces (« tabeltte » 0.29): how far a word is
-- from another is measured afterwards (spelling.ts).
-- $1 words   $2 how many at most resemble one
with known as materialized (
  select word, public.unaccent('public.unaccent', word) as plain, ndoc from ts_stat(
    $$select to_tsvector('simple', title || ' ' || description) from resource where kind = 'practice' and state = 'published'$$)
  where word ~ '^\w{4,}$'
)
select said, word as near from unnest($1::text[]) said
cross join lateral (
  select word from known where similarity(plain, lower(public.unaccent('public.unaccent', said))) > 0.25
  order by similarity(plain, lower(public.unaccent('public.unaccent', said))) desc, ndoc desc, word limit $2
) nearest
