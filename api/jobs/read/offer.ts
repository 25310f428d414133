import { convert } from 'html-to-text';
import { contractInWords } from '../contracts.ts';

/** What a feed says of an offer, before it is looked at. */
export interface RawOffer {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Text or HTML. */
  readonly description?: string | undefined;
  readonly link?: string | undefined;
  readonly posted?: string | undefined;
  readonly until?: string | undefined;
  readonly contract?: string | undefined;
  readonly employer?: string | undefined;
  readonly commune?: string | undefined;
  readonly code_postal?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly remote?: boolean | undefined;
}

/** An offer as it is kept: plain texts, within their bounds. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** YYYY-MM-DD */
  readonly posted: string | null;
  readonly until: string | null;
  readonly contract: string | null;
  readonly employer: string | null;
  readonly commune: string | null;
  readonly code_postal: string | null;
  /** Longitude, latitude. */
  readonly at: readonly [number, number] | null;
  readonly remote: boolean;
}

/** The file is none of the formats that are read, or is broken; in French. */
export class UnreadableFeedError extends Error {
  override readonly name = 'UnreadableFeedError';
}

const TEXT = { wordwrap: false, limits: { maxDepth: 50 } } as const;
/** Longer than any description, with the HTML around it. */
const LONGEST = 100_000;
const bare = (selector: string) => ({ selector, format: 'inline' as const });
const toText = (html: string) =>
  convert(html.slice(0, LONGEST), {
    ...TEXT,
    selectors: [bare('a'), { selector: 'img', format: 'skip' }, ...['h1', 'h2', 'h3', 'h4'].map(bare)],
  });

/** Without what PostgreSQL's text cannot hold, nor what turns a line around. */
const plain = (text: string) =>
  text
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** Something that is to be mended in a feed. */
export interface Remark {
  /** Its title, or whatever else tells it from the others. */
  readonly what: string;
  readonly why: string;
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…` : text;

const line = (text: string | undefined, most: number): string | null =>
  cut(plain(toText(text ?? '').replace(/\s+/g, ' ')), most) || null;

/** What an offer is called to those whose feed it is. @param place from 0 */
export const calledOf = (raw: RawOffer, place: number): string =>
  line(raw.title ?? raw.link ?? raw.id, 100) ?? `Offre n° ${place + 1} du flux`;

/** « 2026-06-01T08:00:00Z », « Mon, 01 Jun 2026 08:00:00 GMT », « 01/06/2026 » -> 2026-06-01 */
export function dayIn(text: string | undefined): string | null {
  const said = text?.trim().replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1') ?? '';
  const at = said ? new Date(said) : new Date(Number.NaN);
  const year = at.getUTCFullYear();
  return year >= 2000 && year <= 2100 ? at.toISOString().slice(0, 10) : null;
}

function linkIn(text: string | undefined): string | null {
  const said = text?.trim() ?? '';
  if (!URL.canParse(said)) return null;
  const { protocol, href } = new URL(said);
  return /^https?:$/.test(protocol) && href.length <= 500 ? href : null;
}

const positionIn = ({ lat, lon }: RawOffer): readonly [number, number] | null =>
  typeof lat === 'number' &&
  typeof lon === 'number' &&
  Math.abs(lat) <= 90 &&
  Math.abs(lon) <= 180 &&
  (lat || lon)
    ? [lon, lat]
    : null;

/** @returns why not, in French, for what has no title or nowhere to answer it */
export function offerIn(raw: RawOffer): Offer | string {
  const [title, link] = [line(raw.title, 140), linkIn(raw.link)];
  if (!title || title.length < 3) return 'pas de titre de trois caractères au moins.';
  if (!link) return 'pas d’adresse web où y répondre.';
  const description = cut(plain(toText(raw.description ?? '')), 5000);
  return {
    id: line(raw.id, 300) ?? link,
    title,
    description: description.length >= 10 ? description : `Offre d’emploi : ${title}`,
    link,
    posted: dayIn(raw.posted),
    until: dayIn(raw.until),
    contract: line(contractInWords(raw.contract), 60),
    employer: line(raw.employer, 140),
    commune: line(raw.commune, 100),
    code_postal: /^\d{5}$/.test(raw.code_postal?.trim() ?? '') ? (raw.code_postal?.trim() ?? null) : null,
    at: positionIn(raw),
    remote: raw.remote ?? false,
  };
}
