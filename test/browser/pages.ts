/** Every kind of page there is, with the venues of `openSite`; errors and empty results included. */
const pages = [
  '/',
  '/?q=Lille',
  '/?q=Saint-Denis&need=creer&frais_a_charge=Gratuit',
  '/?q=zzzqqq&near=nowhere',
  '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille',
  '/donnees',
  '/accessibilite',
  '/mentions',
  '/rien',
];

export const everyPage: readonly string[] = pages;
