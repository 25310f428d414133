import type { Readable } from 'node:stream';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { asActor } from '../core/actor.ts';
import { notFound, RefusedError } from '../core/errors.ts';
import { listCsv } from '../core/exports.ts';
import type { AdoptionBody, AnnualReview, CommentBody, Content, Listed, ReviewQuery } from './schema.ts';

const adopt = sql(import.meta.url, 'adopt.sql');
const comment = sql(import.meta.url, 'comment.sql');
const agreementNamed = sql(import.meta.url, 'find-agreement.sql');
const list = sql(import.meta.url, 'list.sql');
const one = sql(import.meta.url, 'one.sql');
const spokenFor = sql(import.meta.url, 'spoken-for.sql');

/** An agreement that a review is of. */
export interface Agreement {
  readonly agreement: number;
  readonly slug: string;
  readonly title: string;
  readonly invented: boolean;
}

/** A signed agreement; the first that was signed where none is named. @returns undefined for no such agreement */
export async function findAgreement(db: Queryable, slug: string | undefined): Promise<Agreement | undefined> {
  const [found] = await db.query<Agreement>(agreementNamed, [slug ?? null]);
  return found;
}

interface Found extends Listed {
  readonly annual_review: number;
}

/** Every review that was drawn, the last first. */
export async function findReviews(db: Queryable): Promise<Listed[]> {
  const found = await db.query<Found>(list, [null, null, null]);
  return found.map(({ annual_review: _, ...listed }) => listed);
}

async function findOne(
  db: Queryable,
  year: number,
  { agreement, version }: ReviewQuery,
): Promise<Found | undefined> {
  const named = await findAgreement(db, agreement);
  if (!named) return undefined;
  return (await db.query<Found>(list, [named.slug, year, version ?? null]))[0];
}

type Rest = Omit<AnnualReview, keyof Listed | 'content'> & { readonly content: string };

/** A review with all that was said of it. @returns undefined where none was drawn */
export async function findReview(
  db: Queryable,
  year: number,
  query: ReviewQuery,
): Promise<AnnualReview | undefined> {
  const found = await findOne(db, year, query);
  if (!found) return undefined;
  const { annual_review: number, ...listed } = found;
  const [rest] = await db.query<Rest>(one, [number]);
  return rest && { ...listed, ...rest, content: JSON.parse(rest.content) as Content };
}

/** The parties to an agreement that someone speaks for. */
export async function findSpokenFor(
  db: Queryable,
  agreement: string | undefined,
  person: string,
): Promise<number[]> {
  const named = await findAgreement(db, agreement);
  const rows = await db.query<{ agreement_party: number }>(spokenFor, [named?.slug, person]);
  return rows.map(({ agreement_party: party }) => party);
}

interface Speaker {
  readonly person: string;
  readonly now: Date;
}

const notYours = () =>
  new RefusedError(403, 'Seule une personne qui parle pour cette partie à l’accord peut le dire.');

/** The last version of a year, while not all have adopted it. @throws RefusedError */
async function openOne(
  db: Queryable,
  year: number,
  agreement: string | undefined,
  version: number,
): Promise<Found> {
  const last = await findOne(db, year, { agreement });
  if (!last) throw notFound('Aucun bilan de cette année n’a été tiré.');
  if (last.version !== version)
    throw new RefusedError(
      409,
      'Un autre bilan de cette année a été tiré depuis. Relisez-le, puis recommencez.',
    );
  if (last.adopted_at)
    throw new RefusedError(409, 'Toutes les parties ont adopté ce bilan : il ne change plus.');
  return last;
}

const asParty = (db: Database, { person }: Speaker, statement: string, values: readonly unknown[]) =>
  asActor(db, { person, role: 'partie' }, async (client) => {
    if ((await client.query(statement, values)).length === 0) throw notYours();
  });

/** A party comments a section. @throws RefusedError */
export async function sayOf(
  db: Database,
  year: number,
  agreement: string | undefined,
  { version, section, agreement_party: party, text }: CommentBody,
  speaker: Speaker,
): Promise<void> {
  const { annual_review: review } = await openOne(db, year, agreement, version);
  await asParty(db, speaker, comment, [
    review,
    section,
    party,
    text,
    speaker.now.toISOString(),
    speaker.person,
  ]);
}

/** As the database holds it (0185): of a year that goes on, an adoption would hide what comes after. */
function holdWholeYear({ year, whole_year: isWhole, demonstration }: Found): void {
  if (isWhole || demonstration) return;
  throw new RefusedError(
    409,
    `${year} n’était pas finie quand ce bilan a été tiré : il se commente. Une version tirée après le 31 décembre s’adoptera.`,
  );
}

/** A party adopts a review of a whole year, as it was read. @throws RefusedError */
export async function adoptReview(
  db: Database,
  year: number,
  agreement: string | undefined,
  { version, agreement_party: party, sha256 }: AdoptionBody,
  speaker: Speaker,
): Promise<void> {
  const last = await openOne(db, year, agreement, version);
  holdWholeYear(last);
  const { annual_review: review, sha256: sealed } = last;
  if (sealed !== sha256)
    throw new RefusedError(409, 'L’empreinte n’est pas celle du bilan en cours. Relisez-le.');
  await asParty(db, speaker, adopt, [review, party, sha256, speaker.now.toISOString(), speaker.person]);
}

const columns = [
  'article',
  'code',
  'version',
  'indicateur',
  'unite',
  'niveau',
  'territoire',
  'nom',
  'periode',
  'valeur',
] as const;
type Line = Readonly<Record<(typeof columns)[number], string | number | null>>;

/** What the summary counts, of the agreement whole. */
function linesInShort({ year, agreement, summary }: Content): Line[] {
  if (!summary) return [];
  const { commitments, committees, decisions, amendments, denunciations, labelled, disputes } = summary;
  const counted: readonly (readonly [code: string, indicateur: string, unite: string, valeur: number])[] = [
    ...Object.entries(commitments.states).map(
      ([state, many]) => ['engagements', `Engagements ${state}`, 'engagements', many] as const,
    ),
    ['engagements-en-retard', 'Engagements en retard', 'engagements', commitments.late],
    ...committees.map(
      ({ name, meetings }) => ['reunions-tenues', `Réunions tenues, ${name}`, 'réunions', meetings] as const,
    ),
    ['decisions-publiees', 'Décisions adoptées et publiées', 'décisions', decisions.length],
    ['avenants-signes', 'Avenants signés', 'avenants', amendments.length],
    ['lettres-de-denonciation', 'Lettres de dénonciation', 'lettres', denunciations.length],
    ...(labelled === null ? [] : [['lieux-de-reference', 'Lieux de référence', 'lieux', labelled] as const]),
    ['etudes-commandees', 'Études commandées', 'études', summary.ordered.length],
    ['etudes-publiees', 'Études publiées', 'études', summary.published.length],
    ['communications-publiees', 'Communications publiées', 'communications', summary.communications.length],
    ['differends-ouverts', 'Différends ouverts', 'différends', disputes.opened],
    ['differends-clos', 'Différends clos', 'différends', disputes.closed],
  ];
  const of = {
    article: null,
    version: null,
    niveau: 'accord',
    territoire: agreement.slug,
    nom: agreement.title,
  };
  return counted.map(([code, indicateur, unite, valeur]) => {
    return { ...of, code, indicateur, unite, periode: String(year), valeur };
  });
}

function linesOf({ year, indicators }: Content): Line[] {
  return indicators.flatMap((one) => {
    const { article, code, version, nom: indicateur, unit: unite } = one;
    const line = (
      niveau: string,
      territoire: string,
      nom: string,
      periode: string,
      valeur: number | null,
    ) => {
      return { article, code, version, indicateur, unite, niveau, territoire, nom, periode, valeur };
    };
    return [
      line('france', 'FR', 'France', String(year), one.france),
      line('france', 'FR', 'France', String(year - 1), one.before),
      ...one.periods.map(({ period, value }) => line('france', 'FR', 'France', period, value)),
      ...one.regions.map((row) => line('region', row.code, row.nom, String(year), row.value)),
      ...one.regions.map((row) => line('region', row.code, row.nom, String(year - 1), row.before)),
      ...one.departements.map((row) => line('departement', row.code, row.nom, String(year), row.value)),
    ];
  });
}

/** Every figure of a review, a line each: what the agreement lived, then an indicator, a territory, a period. */
export const reviewCsv = ({ content }: AnnualReview): Readable =>
  listCsv(columns, [...linesInShort(content), ...linesOf(content)]);
