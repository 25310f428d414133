import { type Need, needs } from '../../api/standard/needs.ts';
import { PRESENT, type PresenceField, presenceFields } from '../../api/standard/presence.ts';
import { type VocabularyField, vocabularies } from '../../api/standard/vocabularies.ts';

/**
 * What the page filters on beside the needs, in the order in which people are asked: the lists of the standard, and
 * fields that are there or not.
 */
export const facetFields = [
  'services',
  'atelier',
  'poste',
  'ordinateur',
  'competence',
  'fonds',
  'label',
  'frais_a_charge',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'modalites_acces',
  'modalites_accompagnement',
  'prise_rdv',
  'fiche_acces_libre',
  'typologie',
  'itinerance',
  'dispositif_programmes_nationaux',
  'formations_labels',
] as const satisfies readonly (VocabularyField | PresenceField)[];
export type FacetField = (typeof facetFields)[number];

export const isPresence = (field: FacetField): field is PresenceField =>
  (presenceFields as readonly string[]).includes(field);

/** The values that a filter knows. */
export const valuesOf = (field: FacetField): readonly string[] =>
  isPresence(field) ? [PRESENT] : vocabularies[field];

/** What is asked of venues, wherever they are. */
export interface Criteria {
  /** `now` and `weekend` stay so in a shared address; else YYYY-MM-DD or YYYY-MM-DDTHH:MM at each venue's own clock. */
  readonly open?: string;
  /** Those that may be open are listed too. */
  readonly unsure?: true;
  /** Confirmed within a year. */
  readonly recent?: true;
  /** The map shows partners and workshops beside venues: asks nothing of these. */
  readonly landmarks?: true;
  readonly need: readonly Need[];
  readonly facets: Readonly<Partial<Record<FacetField, readonly string[]>>>;
}

/** The criteria of a search, for another place. */
export const criteriaOf = ({ open, unsure, recent, landmarks, need, facets }: Criteria): Criteria => ({
  ...(open && { open }),
  ...(unsure && { unsure }),
  ...(recent && { recent }),
  ...(landmarks && { landmarks }),
  need,
  facets,
});

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Of an address: `now`, `weekend`, a day, a day and an hour; undefined for anything else. */
export function readOpen(text: string): string | undefined {
  const [day = '', time, ...rest] = text.split('T');
  if (text === 'now' || text === 'weekend') return text;
  return isDay(day) && (time === undefined || isTime(time)) && rest.length === 0 ? text : undefined;
}

/** What `open` is in an address, or in the form, where the day and the hour have fields that may be left empty. */
export function openOf(params: URLSearchParams): string | undefined {
  if (params.get('open') !== 'at') return params.get('open')?.trim();
  const [day, hour] = [params.get('day') ?? '', params.get('hour') ?? ''];
  // An hour of no day is handed on, to be said not to be understood.
  return hour ? `${day}T${hour}` : day;
}

type Params = [name: string, value: string][];

/** `need` and the lists as parameters, the same for the page's address and for the API. */
const facetParams = ({ need, facets }: Criteria): Params => [
  ...need.map((value): [string, string] => ['need', value]),
  ...facetFields.flatMap((field) => (facets[field] ?? []).map((value): [string, string] => [field, value])),
];

/** The criteria as the page's address has them. */
export const criteriaParams = (criteria: Criteria): Params => [
  ...(criteria.open ? ([['open', criteria.open]] as Params) : []),
  ...(criteria.open && criteria.unsure ? ([['unsure', '1']] as Params) : []),
  ...(criteria.recent ? ([['recent', '1']] as Params) : []),
  ...(criteria.landmarks ? ([['landmarks', '1']] as Params) : []),
  ...facetParams(criteria),
];

/** The first day of the month, a year before: « recently » as the API takes it. */
export const yearBefore = (now: Date): string =>
  `${now.getUTCFullYear() - 1}-${now.toISOString().slice(5, 7)}-01`;

/** The criteria as the API takes them. */
export const criteriaQuery = (criteria: Criteria, now: Date): Params => [
  ...(criteria.open ? ([['open', criteria.open]] as Params) : []),
  ...(criteria.open && criteria.unsure ? ([['unsure', 'true']] as Params) : []),
  ...(criteria.recent ? ([['updated_since', yearBefore(now)]] as Params) : []),
  ...facetParams(criteria),
];

const toggled = <Value extends string>(chosen: readonly Value[], value: Value, order: readonly Value[]) =>
  order.filter((one) => (one === value) !== chosen.includes(one));

/** The criteria with one need taken or left. */
export const toggleNeed = <Given extends Criteria>(criteria: Given, need: Need): Given => ({
  ...criteria,
  need: toggled(criteria.need, need, needs),
});

/** The criteria with one value of a list taken or left. */
export function toggleFacet<Given extends Criteria>(
  criteria: Given,
  field: FacetField,
  value: string,
): Given {
  const values = toggled<string>(criteria.facets[field] ?? [], value, valuesOf(field));
  const { [field]: _, ...others } = criteria.facets;
  return { ...criteria, facets: values.length > 0 ? { ...others, [field]: values } : others };
}

/** The criteria with another time, or none. */
export function withOpen<Given extends Criteria>(criteria: Given, open: string | undefined): Given {
  const { open: _, unsure: __, ...others } = criteria;
  return (open ? { ...others, open } : others) as Given;
}

export function withFlag<Given extends Criteria>(
  criteria: Given,
  name: 'unsure' | 'recent' | 'landmarks',
  wanted: boolean,
): Given {
  const { [name]: _, ...others } = criteria;
  return (wanted ? { ...others, [name]: true } : others) as Given;
}

/** How many criteria stand under « more criteria ». */
export const facetCount = ({ facets, recent }: Criteria): number =>
  Object.values(facets).flat().length + (recent ? 1 : 0);

/** Whether anything is asked of venues at all. */
export const hasCriteria = (criteria: Criteria): boolean =>
  facetCount(criteria) + criteria.need.length > 0 || criteria.open !== undefined;
