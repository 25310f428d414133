-- Invented venues welcome what is proposed to them, all but one in five.
update collection_day set state = 'announced' where demonstration and state = 'proposed' and collection % 5 <> 0
