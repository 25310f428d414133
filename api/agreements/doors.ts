import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInParis } from '../core/clock.ts';
import { dayInWords } from '../core/french.ts';
import type { Told } from '../governance/schema.ts';
import { proofInWords } from './proofs.ts';
import { findAgreement, findAgreements } from './queries.ts';
import type { AgreementListed } from './schema.ts';

const newsStatement = sql(import.meta.url, 'news.sql');

interface Row {
  readonly at: Date;
  readonly title: string;
  readonly slug: string;
  readonly anchor: string;
  readonly text: string;
  /** The day from which an amendment holds. */
  readonly effective_on: string | null;
  readonly demonstration: boolean;
}

/** What is public news of agreements, the latest first: signed, amended, denounced, a commitment whose state changed. */
export async function agreementNews(db: Queryable, most: number, now: Date): Promise<Told[]> {
  const rows = await db.query<Row>(newsStatement, [most, now]);
  return rows.map(({ slug, anchor, at, title, text, effective_on, demonstration }) => ({
    at: new Date(at),
    title,
    text: effective_on ? `${text}, à effet du ${dayInWords(effective_on)}` : text,
    href: `/gouvernance/accords/${slug}${anchor && `#${anchor}`}`,
    demonstration,
  }));
}

/** Every agreement that is signed, and where it stands at a moment. */
export const agreementsAt = (db: Queryable, now: Date): Promise<AgreementListed[]> =>
  findAgreements(db, dayInParis(now));

/** What was promised in an agreement and where that is, by article, at a moment. */
export interface Promises {
  readonly articles: readonly { readonly article: number; readonly title: string }[];
  readonly commitments: readonly {
    readonly article: number;
    readonly what: string;
    /** Null: of all the parties together. */
    readonly owner: string | null;
    readonly state: string;
    /** « Lieux dans l’annuaire : 16 471 » */
    readonly figure: string | null;
  }[];
}

export async function promisesOf(db: Queryable, slug: string, now: Date): Promise<Promises> {
  const found = await findAgreement(db, slug, { today: dayInParis(now) });
  return {
    articles: (found?.articles ?? []).map(({ article, title }) => ({ article, title })),
    commitments: (found?.commitments ?? []).map(({ article, what, owner, state, evidence, late_since }) => ({
      article,
      what,
      owner,
      state: late_since ? `${state}, en retard depuis le ${dayInWords(late_since)}` : state,
      figure: evidence && `${evidence.name}\u00a0: ${proofInWords(evidence)}`,
    })),
  };
}
