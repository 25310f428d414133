-- What this site holds of the committees, reviews and communications shows what was promised of them (articles 12, 13 and 15).
select set_config('app.actor', 'convention', true);
update agreement_commitment as commitment set evidence = said.evidence
from agreement, (values
  (12, 'Réunir le comité de gouvernance.', 'reunions-gouvernance'),
  (13, 'Réunir le comité de pilotage et faire le bilan de l’année.', 'reunions-pilotage'),
  (15, 'Approuver ensemble, fond et forme, ce qui est dit du partenariat.', 'communications')
) as said (article, what, evidence)
where agreement.slug = 'convention-2015' and commitment.agreement = agreement.agreement
  and commitment.article = said.article and commitment.what = said.what and commitment.evidence is null;
