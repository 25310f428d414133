-- What a feed says that has not ended, by what it calls it.
select id from said_now
