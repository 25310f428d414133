import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { pdfPage } from './page.ts';

const isNew = sql(import.meta.url, 'reference-new.sql');
const addReference = sql(import.meta.url, 'add-reference.sql');
const addCodes = sql(import.meta.url, 'add-criterion-codes.sql');
const addCriteria = sql(import.meta.url, 'add-criteria.sql');
const adopt = sql(import.meta.url, 'adopt-reference.sql');
const enforce = sql(import.meta.url, 'enforce-reference.sql');
const addStudies = sql(import.meta.url, 'add-studies.sql');
const addReport = sql(import.meta.url, 'add-report.sql');
const publishStudy = sql(import.meta.url, 'publish-study.sql');
const removeStatement = sql(import.meta.url, 'remove-reference.sql');

const NOT_REAL = 'Cet exemple fait partie des données de démonstration : aucun comité ne l’a écrit.';
/** Fixed, as the venues' days are. */
const ADOPTED = '2026-05-29';

const criteria = [
  {
    code: 'C1',
    name: 'Horaires publiés',
    why: 'On sait avant de se déplacer si la porte est ouverte.',
    mandatory: true,
    test: { field: 'horaires', is: 'filled' },
  },
  {
    code: 'C2',
    name: 'Une aide gratuite',
    why: 'Personne ne renonce faute de pouvoir payer.',
    mandatory: true,
    test: { field: 'frais_a_charge', contains: ['Gratuit', 'Gratuit sous condition'] },
  },
  {
    code: 'C3',
    name: 'Quelqu’un à côté',
    why: 'Un ordinateur en libre accès ne suffit pas à qui débute.',
    mandatory: true,
    test: {
      field: 'modalites_accompagnement',
      contains: ['Accompagnement individuel', 'Dans un atelier collectif'],
    },
  },
  {
    code: 'C4',
    name: 'Joignable par téléphone',
    why: 'Qui ne sait pas écrire un courriel peut quand même demander.',
    mandatory: false,
    test: { field: 'telephone', is: 'filled' },
  },
  {
    code: 'C5',
    name: 'Accessibilité décrite',
    why: 'En fauteuil ou avec une canne, on sait d’avance si l’on pourra entrer.',
    mandatory: false,
    test: { field: 'fiche_acces_libre', is: 'filled' },
  },
  {
    code: 'C6',
    name: 'Une fiche tenue à jour',
    why: 'Une fiche que personne ne relit finit par tromper.',
    mandatory: false,
    test: { field: 'date_maj', within_months: 24 },
  },
  {
    code: 'C7',
    name: 'Une personne formée à l’accueil',
    why: 'Recevoir qui n’ose pas demander, cela s’apprend.',
    mandatory: false,
    months: 24,
  },
];

const studies = [
  {
    title: 'Ce qui fait revenir les habitants dans un lieu',
    object: `Deux cents entretiens dans douze lieux, pour comprendre ce qui décide à revenir. ${NOT_REAL}`,
    ordered_by: 'Comité de gouvernance',
    ordered_on: '2025-11-17',
    done_by: 'Bureau d’études inventé',
    cost_euros: 18_500,
    result: `Être reconnu et attendu compte plus que le matériel ; des horaires tenus, plus que leur étendue. ${NOT_REAL}`,
  },
  {
    title: 'Le coût d’une heure d’accompagnement',
    object: `Mesurer ce que coûte une heure d’aide, selon la taille du lieu et son statut. ${NOT_REAL}`,
    ordered_by: 'Comité de gouvernance',
    ordered_on: '2026-04-09',
    done_by: null,
    cost_euros: 9_000,
    result: null,
    decided: true,
  },
];

/** Invented criteria in force, and two studies, where nobody has written any. */
export async function fillReference(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  await client.query(addReference, [NOT_REAL]);
  await client.query(addCodes, [JSON.stringify(criteria)]);
  await client.query(addCriteria, [JSON.stringify(criteria)]);
  await client.query(adopt, [ADOPTED]);
  await client.query(enforce);
  await client.query(addStudies, [JSON.stringify(studies)]);
  const [first] = studies;
  const report = pdfPage(first?.title ?? '', [first?.object ?? '', first?.result ?? '']);
  await client.query(addReport, [report.toString('base64')]);
  await client.query(publishStudy, [ADOPTED]);
}

/** Takes them away. */
export const removeReference = async (client: Queryable): Promise<void> =>
  void (await client.query(removeStatement));
