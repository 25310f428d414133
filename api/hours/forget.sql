-- Hours that no venue has any more. New ones are spared: an import under way may be about to use them.
delete from timetable
where state <> 'unread'
  and not exists (select from venue_search where venue_search.timetable = timetable.timetable)
