-- Studies that were published, as news.
select published_on as at, title, '/gouvernance/etudes#etude-' || study as href, left(result, 300) as text, demonstration
from study_said where state = 'published' order by published_on desc, study desc
