const venue = '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille';
const services = 'services=Acc%C3%A8s+internet+et+mat%C3%A9riel+informatique';

/** Every kind of page there is, with the venues of `openSite`; errors and empty results included. */
const pages = [
  '/',
  '/?q=Lille',
  '/?q=Lille&open=now',
  '/?q=Lille&open=2026-06-06T10:00&unsure=1&recent=1',
  '/?q=Saint-Denis&need=creer&frais_a_charge=Gratuit',
  '/?departement=59&need=creer&frais_a_charge=Gratuit',
  '/?q=zzzqqq&near=nowhere',
  venue,
  `${venue}/imprimer`,
  `${venue}/signaler`,
  '/lieux/Case%20num%C3%A9rique/case-numerique',
  '/orientation',
  `/orientation?${services}&step=where`,
  `/orientation?${services}&q=Lille&step=when`,
  `/orientation?${services}&q=Lille&step=constraints`,
  `/orientation?${services}&q=Lille&frais_a_charge=Gratuit&step=answer`,
  `/orientation/fiche?lieu=Condition+Publique&${services}&near=3.06,50.63`,
  '/communes/59350/lille',
  '/departements/59/nord',
  '/mes-lieux',
  '/integrer?q=Roubaix',
  '/embarque?q=Lille&accent=%23aa0055&counter=%23ffee00',
  '/donnees',
  '/accessibilite',
  '/mentions',
  '/connexion',
  '/connexion/lien?jeton=essai',
  '/rien',
  '/en/?q=Lille',
  '/ar/?q=Lille',
  `/ar${venue}`,
  '/uk/orientation',
  '/facile/?q=Lille',
  '/es/?q=Lille',
  '/pt/orientation',
];

export const everyPage: readonly string[] = pages;
