-- What the parties and the commune have said of an application. `counts`: it is what a party thinks of it now. $1 pilot
select side, word.answer, word.text, to_char(word.said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
  word.word = latest.word as counts
from pilot_word word
left join lateral (select max(word) as word from pilot_word other join pilot using (pilot)
  where other.pilot = word.pilot and other.side = word.side and other.answer is not null
    and other.submission = pilot.submissions) latest on word.answer is not null
where word.pilot = $1 order by word.word
