-- Which venue each row is: the one its source calls by this id, else the one that our own exports call by it.
update import_row row set number = coalesce(
  (select number from venue where source = (row.given).source and source_id = (row.given).source_id),
  (select number from venue where source = (row.given).source and id = (row.given).source_id));
