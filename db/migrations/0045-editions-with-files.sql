-- As of 0034, and an edition is named with its file: the name of a new one never stands on the file of another. `app.act`
-- says where both are written.
create or replace function hold_practice() returns trigger language plpgsql as $$
begin
  if new.details ? 'file' and not exists (select from practice_file
      where practice_file.resource = new.resource and digest = new.details #>> '{file,digest}') then
    raise foreign_key_violation using message = 'details.file names no file of this practice';
  end if;
  if new.state = 'published' and not new.details ?| array['link', 'file'] then
    raise check_violation using message = 'a practice is somewhere: a link, or a file', constraint = 'link_or_file';
  end if;
  if tg_op = 'UPDATE' and new.state = 'published' and old.state = 'published'
    and new.details ? 'file' and new.details -> 'file' = old.details -> 'file'
    and new.details -> 'edition' is distinct from old.details -> 'edition'
    and coalesce(current_setting('app.act', true), '') <> 'file' then
    raise check_violation using message = 'an edition is named with its file', constraint = 'edition_with_file';
  end if;
  return null;
end $$;
