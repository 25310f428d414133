import { count, fr } from '../typeset.ts';

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0Ko` : `${Math.round(bytes / 1e6)}\u00a0Mo`;

export const data = {
  title: 'Données ouvertes',
  intro: fr`Tout ce que montre ce site peut être repris, gratuitement, y compris pour en faire autre chose.`,
  exports: 'Emporter les données',
  csv: 'CSV, pour un tableur',
  csvMore: fr`Les 32 colonnes du standard national, un lieu par ligne, valeurs multiples séparées par « | », en UTF-8.`,
  geojson: 'GeoJSON, pour une carte',
  geojsonMore: fr`Les mêmes informations, avec la position de chaque lieu (RFC 7946, degrés WGS84).`,
  size: (rows: number, bytesEach: number) =>
    `${count(rows, 'lieu', 'lieux')}, environ ${megabytes(rows * bytesEach)}`,
  partTitle: 'Une partie seulement',
  part: fr`Les mêmes adresses prennent les critères de la recherche. Par exemple :`,
  others: {
    title: fr`Ateliers, partenaires, boîte à outils`,
    lead: fr`Les autres contenus publics se prennent de la même façon : leurs adresses prennent les filtres de leur page. La colonne « demonstration » dit ce qui est inventé.`,
    events: fr`Ateliers et évènements, une date par ligne`,
    partners: fr`Organisations partenaires`,
    resources: fr`Ressources des partenaires et besoins des lieux`,
    toolbox: fr`Boîte à outils : bonnes pratiques`,
    framework: fr`Compétences numériques de base`,
    fund: fr`Fonds : chaque écriture des comptes`,
    jobs: fr`Offres d’emploi des partenaires`,
    ordi: fr`Machines : points de collecte, nombres par département et par mois`,
  },
  licence: 'Licence',
  licenceText: fr`Les données sont publiées sous Licence Ouverte 2.0 (Etalab) : reprenez-les librement, en citant leur source (colonne « source ») et leur date de mise à jour.`,
  licenceLink: fr`Texte de la Licence Ouverte 2.0`,
  api: 'API',
  apiText: fr`Une API HTTP en JSON ou GeoJSON, sans clé. Chaque réponse porte un ETag : reposer la question ne coûte rien tant que l’annuaire n’a pas changé.`,
  apiDocumentation: fr`Documentation de l’API`,
  openapi: 'Description OpenAPI',
  fields: 'Les 32 champs du standard',
  fieldsText: fr`Schéma national des lieux de médiation numérique, version 1.0.2. Nos fichiers et notre API reprennent ses noms à la lettre.`,
  table: 'Tableau des champs',
  field: 'Champ',
  meaning: 'Contenu',
  kind: 'Forme',
  required: 'obligatoire',
  kinds: { text: 'texte', list: 'liste', choice: 'liste fermée', number: 'degrés WGS84', date: 'AAAA-MM-JJ' },
  values: (value: number) => count(value, 'valeur possible', 'valeurs possibles'),
  examples: {
    near: fr`Les dix lieux les plus proches du centre de Lille`,
    need: fr`Ceux du Nord où l’on peut apprendre, gratuitement`,
    name: fr`Par le nom`,
    geojson: fr`En GeoJSON, dans un rectangle`,
  },
  seeExamples: 'Exemples',
};
