-- Invented venues welcome what is proposed to them, all but one in seven.
update collection_day set state = 'announced' where demonstration and state = 'proposed' and collection % 7 <> 0
