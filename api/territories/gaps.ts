import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { figureInWords, ofTown } from '../core/french.ts';
import { findState } from './queries.ts';
import { GAP_RADIUS, type Gaps, type GapsQuery, type Place } from './schema.ts';

const pairs = sql(import.meta.url, 'gap-pairs.sql');
const without = sql(import.meta.url, 'without.sql');

type Gap = Gaps['rows'][number];
type Covered = Omit<Gap['covered'][number], 'share'>;
/** A commune, and those that a venue there would bring nearer. */
export interface Candidate extends Pick<Gap, 'code' | 'nom' | 'departement' | 'approximate' | 'people'> {
  readonly covered: readonly Covered[];
}

const peopleOf = (covered: readonly Covered[]) =>
  covered.reduce((sum, { population }) => sum + population, 0);

/** What is left of one to bring nearer, once some have been. */
const leftOf = (candidate: Candidate, served: ReadonlySet<string>): Candidate => {
  const covered = candidate.covered.filter(({ code }) => !served.has(code));
  return { ...candidate, covered, people: peopleOf(covered) };
};

/** The one that brings the most of what is left; candidates that bring less alone than it does need not be looked at. */
function bestOf(candidates: readonly Candidate[], served: ReadonlySet<string>): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.people <= (best?.people ?? 0)) break;
    const left = leftOf(candidate, served);
    if (left.people > (best?.people ?? 0)) best = left;
  }
  return best;
}

/**
 * Each commune the best once all those before it have opened: what one brings only shrinks as others open.
 * @param candidates those that bring the most alone first
 */
export function inSequence(candidates: readonly Candidate[], limit: number): Candidate[] {
  const served = new Set<string>();
  const chosen: Candidate[] = [];
  for (
    let best = bestOf(candidates, served);
    best && chosen.length < limit;
    best = bestOf(candidates, served)
  ) {
    chosen.push(best);
    for (const { code } of best.covered) served.add(code);
  }
  return chosen;
}

const SHOWN = 3;
const inhabitants = (people: number) => `${figureInWords(people)}\u00a0habitant${people > 1 ? 's' : ''}`;

/** Rounded up to a hundred metres: what is beyond ten kilometres is never said to be at ten. */
const farInWords = (metres: number) => `${(Math.ceil(metres / 100) / 10).toLocaleString('fr-FR')}\u00a0km`;

function explain({ nom, people, covered }: Candidate): string {
  const named = covered.slice(0, SHOWN).map(({ nom, population, metres_today }) => {
    const today =
      metres_today === null ? 'aucun lieu nulle part' : `aujourd’hui à ${farInWords(metres_today)}`;
    return `${nom} (${inhabitants(population)}, ${today})`;
  });
  const more = covered.length - named.length;
  const others = more > 0 ? [`${figureInWords(more)}\u00a0autre${more > 1 ? 's' : ''}`] : [];
  const those = new Intl.ListFormat('fr').format([...named, ...others]);
  const estimated = peopleOf(covered.filter(({ approximate }) => approximate));
  const unsure = estimated > 0 ? ` Le centre de leur commune est estimé pour ${inhabitants(estimated)}.` : '';
  const communes = covered.length > 1 ? `${figureInWords(covered.length)}\u00a0communes` : 'une commune';
  return `Un lieu au centre ${ofTown(nom)} serait à 10\u00a0km au plus de ${inhabitants(people)} qui n’en ont aucun si près, dans ${communes}\u00a0: ${those}.${unsure}`;
}

const gapOf = (candidate: Candidate, place: number): Gap => ({
  ...candidate,
  rank: place + 1,
  covered: candidate.covered.map((one) => ({
    ...one,
    share: Math.round((one.population * 1000) / candidate.people) / 10,
  })),
  explanation: explain(candidate),
});

/** Enough for a département; of France, the next are asked until none could have been chosen before. */
const FIRST = 1_000;

async function sequence(ask: (most: number) => Promise<Candidate[]>, limit: number): Promise<Candidate[]> {
  for (let most = FIRST; ; most *= 4) {
    const candidates = await ask(most);
    const chosen = inSequence(candidates, limit);
    const isAll = candidates.length < most;
    const isSure =
      chosen.length === limit && (chosen.at(-1)?.people ?? 0) >= (candidates.at(-1)?.people ?? 0);
    if (isAll || isSure) return chosen;
  }
}

/** Where the next venue would bring the most people within 10 km. @param within null for France */
export async function findGaps(
  db: Queryable,
  { order, limit }: GapsQuery,
  within: Place | null,
): Promise<Gaps> {
  const { level, code } = within ?? { level: 'france', code: 'FR' };
  const ask = (most: number) => db.query<Candidate>(pairs, [level, code, most]);
  const candidates = order === 'most' ? await ask(limit) : await sequence(ask, limit);
  const [alone] = await db.query<{ people: number }>(without, [level, code]);
  return {
    within,
    updated: (await findState(db)).updated,
    order,
    radius: GAP_RADIUS,
    without: alone?.people ?? 0,
    rows: candidates.map(gapOf),
  };
}

/** Where the next venues would open in France, each once those before it have: of the yearly review. */
export const findNextVenues = (db: Queryable): Promise<Gaps> =>
  findGaps(db, { order: 'sequence', limit: 20 }, null);
