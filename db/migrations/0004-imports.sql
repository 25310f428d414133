-- Every import that changed or confirmed the directory; trial runs leave nothing.
create table import_run (
  run bigint generated always as identity primary key,
  origin text not null,
  source text not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  counts jsonb not null,
  summary jsonb not null
);
comment on column import_run.origin is 'file name or address';
comment on column import_run.counts is 'rows by ending: added, changed, unchanged, kept, refused';
comment on column import_run.summary is 'repairs, warnings and refusals by kind';

-- What a source says of a venue, apart from who it is and what the directory adds.
create function venue_content(v venue) returns jsonb language sql stable as $$
  select to_jsonb(v)
    - '{number,id,source,source_id,demonstration,departement,version,created_at,updated_at}'::text[]
$$;
