import { count, fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0Ko` : `${Math.round(bytes / 1e6)}\u00a0Mo`;

export const data: Pages['data'] = {
  title: 'Données ouvertes',
  intro: fr`Les données sont les informations que montre ce site. Vous pouvez toutes les reprendre. C’est gratuit. Vous pouvez en faire autre chose.`,
  exports: 'Télécharger les données',
  csv: 'CSV, pour un tableur',
  csvMore: fr`Un tableur est un programme pour lire des tableaux. Le fichier a les 32 colonnes du standard national. Il y a 1 lieu par ligne. « | » sépare les valeurs multiples. Le texte est en UTF-8.`,
  geojson: 'GeoJSON, pour une carte',
  geojsonMore: fr`Le fichier a les mêmes informations, avec la position de chaque lieu (RFC 7946, degrés WGS84).`,
  formats: fr`La même liste, dans d’autres formats`,
  size: (rows: number, bytesEach: number) =>
    `${count(rows, 'lieu', 'lieux')}, environ ${megabytes(rows * bytesEach)}`,
  partTitle: 'Une partie seulement',
  part: fr`À ces adresses, vous pouvez ajouter les choix de la recherche. Par exemple :`,
  others: {
    title: fr`Les ateliers, les partenaires, les outils`,
    lead: fr`Vous pouvez aussi prendre ces listes. La colonne « demonstration » dit ce qui est un exemple.`,
    events: fr`Les ateliers : une date par ligne`,
    partners: fr`Les partenaires`,
    resources: fr`Ce que les partenaires donnent et ce que les lieux cherchent`,
    toolbox: fr`Les outils pour aider`,
    framework: fr`Les compétences numériques de base`,
    fund: fr`L’argent du fonds`,
    schools: fr`Les écoles`,
    pilots: fr`Le numérique à l’école : les communes, et ce qu’elles ont fait`,
    jobs: fr`Du travail dans le numérique`,
    ordi: fr`Ordinateurs : où apporter un ordinateur, combien sont donnés`,
  },
  licence: 'Licence',
  licenceText: fr`Les données sont publiées sous Licence Ouverte 2.0 (Etalab). Vous pouvez les reprendre librement. Dites d’où elles viennent (colonne « source »). Dites aussi leur date de mise à jour.`,
  licenceLink: fr`Lire la Licence Ouverte 2.0`,
  api: fr`API : pour les programmes`,
  apiText: fr`Une API sert à un programme pour demander des données. Cette API HTTP répond en JSON ou en GeoJSON. Elle ne demande pas de clé (pas de code secret). Chaque réponse porte un ETag (un numéro de version). Tant que l’annuaire n’a pas changé, reposer la question ne coûte rien.`,
  apiDocumentation: fr`Lire la documentation de l’API`,
  openapi: fr`Voir la description OpenAPI`,
  fields: 'Les 32 champs du standard',
  fieldsText: fr`Un champ est une information sur un lieu. Les champs suivent le schéma national des lieux de médiation numérique, version 1.0.2. Nos fichiers et notre API reprennent ses noms à la lettre.`,
  table: 'Tableau des champs',
  field: 'Champ',
  meaning: 'Contenu',
  kind: 'Forme',
  required: 'obligatoire',
  kinds: { text: 'texte', list: 'liste', choice: 'liste fermée', number: 'degrés WGS84', date: 'AAAA-MM-JJ' },
  values: (value: number) => count(value, 'valeur possible', 'valeurs possibles'),
  examples: {
    near: fr`Les 10 lieux les plus proches du centre de Lille`,
    need: fr`Les lieux gratuits du Nord pour apprendre`,
    name: fr`Par le nom`,
    geojson: fr`En GeoJSON, dans un rectangle`,
  },
  more: {
    title: fr`Comprendre et vérifier`,
    api: fr`L’API, pour les programmes`,
    quality: fr`Ce qui est rempli et ce qui manque`,
    dictionary: fr`Ce que veut dire chaque mot`,
    validator: fr`Vérifier un fichier`,
    catalogue: fr`Le catalogue (DCAT-AP)`,
  },
  attributionLead: fr`La phrase à copier pour dire d’où viennent les données :`,
  attribution: (address, day) =>
    fr`Source : Nouvelle Proximité, ${address}, données du ${day}, Licence Ouverte 2.0.`,
  seeExamples: 'Exemples',
};
