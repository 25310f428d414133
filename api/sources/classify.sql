-- A row that says what the directory says is unchanged. Where they differ the newer wins, and the file when they
-- are of the same day; an unknown date is older than any.
update import_row row set ending = case
  when row.number is null then 'added'
  when venue_content(row.given) = venue_content(ours) then 'unchanged'
  when coalesce(ours.date_maj, '-infinity') > coalesce((row.given).date_maj, '-infinity') then 'kept'
  else 'changed'
end
from import_row self left join venue ours on ours.number = self.number
where self.line = row.line and row.ending is null;
