-- What the first party says of an invented review.   $1 agreement  $2 when
insert into annual_review_comment (annual_review, section, agreement_party, said, text, said_at)
select annual_review, section, agreement_party, 1, text, $2::timestamptz
from annual_review join agreement_party using (agreement) cross join (values
  ('figures', 'Exemple inventé : les ateliers progressent, les machines remises restent trop peu nombreuses.'),
  ('gaps', 'Exemple inventé : nous proposons d’examiner les trois premières communes à la prochaine réunion.')) as said (section, text)
where agreement = $1 and annual_review.demonstration and place = 1
