import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { atTown, figureInWords, monthInWords, quantityInWords } from '../core/french.ts';
import { hasDemonstration } from '../venues/doors.ts';
import { evidenceNames, evidences } from './evidence.ts';
import { levelsInWords, type PlaceLevel } from './levels.ts';
import type { Commitment, OwnAgreement } from './schema.ts';

const evidenceStatement = sql(import.meta.url, 'evidence.sql');
const namesStatement = sql(import.meta.url, 'indicator-names.sql');
const proofsStatement = sql(import.meta.url, 'proofs.sql');

type Proof = NonNullable<Commitment['evidence']>;
interface Kept {
  readonly commitment: number;
  /** The key of a fixed figure. */
  readonly evidence: string | null;
}
/** What shows a commitment of the agreement of a slug. */
export type ProofOf = (kept: Kept, slug: string) => Proof | null;

interface Figure {
  readonly evidence: string;
  /** The slug of the agreement that it is of; null: of the whole site. */
  readonly agreement: string | null;
  readonly count: number;
  readonly invented: number;
}
interface Shown extends Pick<Proof, 'key' | 'count' | 'unit' | 'since'> {
  readonly commitment: number;
  readonly nom: string;
  readonly level: PlaceLevel | null;
  readonly code: string | null;
  readonly place: string | null;
}

function fixedProof(key: string, slug: string, figures: readonly Figure[]): Proof | null {
  const said = evidences[key];
  const figure = figures.find(
    ({ evidence, agreement }) => evidence === key && (agreement === null || agreement === slug),
  );
  if (!said || !figure) return null;
  return {
    key,
    ...said,
    count: figure.count,
    invented: figure.invented,
    unit: null,
    since: null,
    territory: null,
  };
}

function territoryOf({ level, code, place }: Shown): Proof['territory'] {
  return level && code ? { level, code, nom: place ?? code } : null;
}
const placeInWords = ({ level, nom }: NonNullable<Proof['territory']>) =>
  level === 'commune' ? atTown(nom) : `${nom} (${levelsInWords[level]})`;

function indicatorProof(shown: Shown, isInvented: boolean): Proof {
  const { key, nom, count, unit, since } = shown;
  const territory = territoryOf(shown);
  const page = `/gouvernance/indicateurs/${key.slice('indicateur:'.length)}`;
  return {
    key,
    name: `${nom}, ${territory ? placeInWords(territory) : 'en France'}`,
    href: territory
      ? `${page}?niveau=${territory.level}&territoire=${territory.level}:${territory.code}#evolution`
      : page,
    count,
    invented: isInvented ? null : 0,
    unit,
    since,
    territory,
  };
}

/** What shows commitments now: the figures of this site, and the indicators that they name. @param slug of one agreement */
export async function readProofs(db: Queryable, slug: string | null): Promise<ProofOf> {
  const figures = await db.query<Figure>(evidenceStatement);
  const shown = await db.query<Shown>(proofsStatement, [slug]);
  const isInvented = shown.length > 0 && (await hasDemonstration(db));
  const proofs = new Map(shown.map((one) => [one.commitment, indicatorProof(one, isInvented)]));
  return ({ commitment, evidence }, of) =>
    evidence === null ? (proofs.get(commitment) ?? null) : fixedProof(evidence, of, figures);
}

/** What may be chosen to show a commitment. */
export const findEvidences = async (db: Queryable): Promise<OwnAgreement['evidences']> => [
  ...evidenceNames,
  ...(await db.query<OwnAgreement['evidences'][number]>(namesStatement)),
];

/** « 16 471 », « 12,5 % », « 3 séances depuis mai 2026 », « pas encore compté ». */
export function proofInWords({ count, unit, since }: Proof): string {
  if (count === null) return 'pas encore compté';
  const figure = unit === null ? figureInWords(count) : quantityInWords(count, unit);
  return since === null ? figure : `${figure} depuis ${monthInWords(since)}`;
}
