import { Parser } from 'htmlparser2';
import { type RawOffer, UnreadableFeedError } from './offer.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const objectIn = (value: unknown): Json => {
  const one = first(value);
  return isObject(one) ? one : {};
};
const textIn = (value: unknown): string | undefined => {
  const one = first(value);
  return typeof one === 'string' || typeof one === 'number' ? String(one) : undefined;
};
const numberIn = (value: unknown) => (value === undefined || value === '' ? undefined : Number(value));

const isPosting = (value: Json) =>
  [value['@type']].flat().some((type) => /(^|\/)JobPosting$/.test(String(type)));

/** Every JobPosting, however deep: a stack of our own, since theirs may be deeper than the engine's. */
function postingsIn(document: unknown): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isObject(value) && isPosting(value)) found.push(value);
    // One by one: an array may hold more than a call takes.
    else if (typeof value === 'object')
      for (const one of Object.values(value ?? {}).reverse()) waiting.push(one);
  }
  return found;
}

/** schema.org/JobPosting, as search engines ask for it. */
function rawOf(posting: Json): RawOffer {
  const place = objectIn(posting.jobLocation);
  const address = objectIn(place.address);
  const geo = objectIn(place.geo);
  return {
    id: textIn(objectIn(posting.identifier).value) ?? textIn(posting.identifier) ?? textIn(posting['@id']),
    title: textIn(posting.title) ?? textIn(posting.name),
    description: textIn(posting.description),
    link: textIn(posting.url) ?? textIn(posting['@id']),
    posted: textIn(posting.datePosted),
    until: textIn(posting.validThrough),
    contract: textIn(posting.employmentType),
    employer: textIn(objectIn(posting.hiringOrganization).name) ?? textIn(posting.hiringOrganization),
    commune: textIn(address.addressLocality),
    code_postal: textIn(address.postalCode),
    lat: numberIn(geo.latitude),
    lon: numberIn(geo.longitude),
    remote: /TELECOMMUTE/i.test(textIn(posting.jobLocationType) ?? ''),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFeedError(`JSON illisible : ${(error as Error).message.slice(0, 200)}.`);
  }
}

export const readJsonLd = (text: string): RawOffer[] => postingsIn(parseJson(text)).map(rawOf);

/** The JSON-LD of a page: what its `script type="application/ld+json"` hold; a broken one is passed over. */
export function readPage(html: string): RawOffer[] {
  const blocks: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag: (name, { type }) => {
      inside = name === 'script' && /^application\/ld\+json\b/i.test(type ?? '');
      if (inside) blocks.push('');
    },
    ontext: (text) => {
      if (inside) blocks.push((blocks.pop() ?? '') + text);
    },
    onclosetag: () => {
      inside = false;
    },
  });
  parser.end(html);
  const offers = blocks.flatMap((block) => {
    try {
      return readJsonLd(block);
    } catch {
      return [];
    }
  });
  if (offers.length === 0)
    throw new UnreadableFeedError('Cette page ne contient aucun JobPosting en JSON-LD.');
  return offers;
}
