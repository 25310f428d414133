import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { agreementsAt, promisesOf } from '../agreements/doors.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { notFound } from '../core/errors.ts';
import { findYear } from '../indicators/doors.ts';
import type { Gaps } from '../territories/schema.ts';
import { type Agreement, findAgreement } from './queries.ts';
import type { Content, DrawnIndicator, Lived, Summary } from './schema.ts';

const keep = sql(import.meta.url, 'keep.sql');
const summary = sql(import.meta.url, 'summary.sql');

/** Where to open the next venues, as the state of the territory says it. */
export type FindGaps = (db: Queryable) => Promise<Gaps>;

export interface Drawn {
  readonly version: number;
  readonly sha256: string;
}

/** Of which agreement, of which year. */
export interface Asked {
  /** The first that was signed without. */
  readonly slug?: string | undefined;
  readonly year: number;
  readonly now: Date;
  /** An example, which goes with the rest of the demonstration. */
  readonly isExample?: boolean;
}

async function kept(
  db: Queryable,
  slug: string,
  now: Date,
): Promise<Pick<Content, 'articles' | 'commitments'>> {
  const { articles, commitments } = await promisesOf(db, slug, now);
  return { articles: [...articles], commitments: [...commitments] };
}

/** How many indicators are said to have moved. */
const MOVES = 3;

/** Those that grew or fell most beside what they were: the share that the tables say too. */
export function movesOf(indicators: readonly Pick<DrawnIndicator, 'code' | 'france' | 'before'>[]): string[] {
  const moved = indicators.flatMap(({ code, france, before }) =>
    france === null || before === null || before === 0 || france === before
      ? []
      : [{ code, share: Math.abs(france - before) / before }],
  );
  return moved
    .sort((one, other) => other.share - one.share)
    .slice(0, MOVES)
    .map(({ code }) => code);
}

async function summaryOf(
  db: Queryable,
  { agreement, slug }: Agreement,
  { year, now }: Asked,
  indicators: Content['indicators'],
): Promise<Summary> {
  const [lived] = await db.query<Lived>(summary, [agreement, year]);
  if (!lived) throw new Error('a statement without conditions gave no row');
  const own = (await agreementsAt(db, now)).find((one) => one.slug === slug);
  return {
    commitments: { states: { ...own?.commitments }, late: own?.late ?? 0 },
    ...lived,
    moves: movesOf(indicators),
  };
}

async function contentOf(
  db: Queryable,
  agreement: Agreement,
  asked: Asked,
  findGaps: FindGaps,
): Promise<Content> {
  const { slug, title, invented } = agreement;
  const { year, now } = asked;
  const { without, rows } = await findGaps(db);
  const indicators = (await findYear(db, year, slug)).map((one) => ({
    ...one,
    regions: [...one.regions],
    departements: [...one.departements],
  }));
  return {
    year,
    agreement: { slug, title },
    drawn_at: now.toISOString(),
    invented,
    ...(await kept(db, slug, now)),
    summary: await summaryOf(db, agreement, asked, indicators),
    indicators,
    gaps: {
      without,
      rows: rows.map(({ rank, code, nom, departement, people, explanation }) => {
        return { rank, code, nom, departement, people, explanation };
      }),
    },
  };
}

/** Draws the review of a year from the data and freezes it. @throws RefusedError for no such signed agreement */
export async function drawReview(
  db: Database,
  asked: Asked,
  findGaps: FindGaps,
  actor: Actor,
): Promise<Drawn> {
  const agreement = await findAgreement(db, asked.slug);
  if (!agreement) throw notFound('Aucun accord signé ne porte ce nom.');
  const content = JSON.stringify(await contentOf(db, agreement, asked, findGaps));
  return asActor(db, actor, async (client) => {
    const values = [
      agreement.agreement,
      asked.year,
      content,
      asked.now.toISOString(),
      asked.isExample ?? false,
    ];
    const [drawn] = await client.query<Drawn>(keep, values);
    if (!drawn) throw new Error('a review was not kept');
    return drawn;
  });
}
