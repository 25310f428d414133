import { readCsv } from './csv.ts';
import { readJsonLd, readPage } from './json-ld.ts';
import { calledOf, type Offer, offerIn, type RawOffer, type Remark } from './offer.ts';
import { readRss } from './rss.ts';

/** By how it begins rather than by what its server calls it: feeds come as `text/plain` and `text/html` alike. */
function readRaw(text: string): RawOffer[] {
  const beginning = text.trimStart().slice(0, 1000);
  if (/^[[{]/.test(beginning)) return readJsonLd(text);
  if (/<(rss|feed|rdf:RDF)\b/i.test(beginning)) return readRss(text);
  return beginning.startsWith('<') ? readPage(text) : readCsv(text);
}

export interface FeedRead {
  /** Each id once: the last that bears it. */
  readonly offers: readonly Offer[];
  /** How many were there, those without title or link too. */
  readonly found: number;
  /** Those that cannot be shown, and why. */
  readonly remarks: readonly Remark[];
}

const SAME = 'une offre plus bas dans le flux a le même identifiant : elle seule est gardée.';

/**
 * The offers of a feed: JobPosting in JSON-LD, as such or in a page; RSS or Atom; CSV.
 * @param most how many are kept at most
 * @throws UnreadableFeedError in French
 */
export function readFeed(body: Buffer, most: number): FeedRead {
  const raw = readRaw(new TextDecoder().decode(body).replace(/^\ufeff/, ''));
  const offers = new Map<string, Offer>();
  const remarks: Remark[] = [];
  for (const [place, one] of raw.slice(0, most).entries()) {
    const offer = offerIn(one);
    if (typeof offer === 'string') remarks.push({ what: calledOf(one, place), why: offer });
    else {
      const other = offers.get(offer.id);
      if (other) remarks.push({ what: other.title, why: SAME });
      offers.set(offer.id, offer);
    }
  }
  return { offers: [...offers.values()], found: raw.length, remarks };
}
