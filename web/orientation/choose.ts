import type { Venue } from '../../api/venues/schema.ts';
import { type FacetField, isPresence } from '../venues/criteria.ts';
import { withoutTwins } from '../venues/twins.ts';

/** What someone needs, as the search has it. */
export type Wished = Readonly<Partial<Record<FacetField, readonly string[]>>>;

/** A wish and what a venue says of it: yes, no, or nothing, which is not no; its premises may be described elsewhere. */
export interface Answer {
  readonly field: FacetField;
  readonly value: string;
  readonly says: 'yes' | 'no' | 'nothing' | 'described';
}

export interface Candidate {
  readonly venue: Venue;
  /** Open at the time wished: surely, or as far as one knows; undefined when no time was. */
  readonly open?: 'surely' | 'maybe' | undefined;
}

export interface Choice extends Candidate {
  readonly answers: readonly Answer[];
}

/**
 * What each doubt is worth, in kilometres that one would rather go. A venue that says no is worth a long way; one that
 * says nothing, a telephone call.
 */
const COSTS = { no: 15, nothing: 3, described: 1, maybeOpen: 5, unreadable: 8 } as const;
/** More than four are a list again. */
const MOST = 4;
/** Kilometres worse than the best: not worth showing beside it. */
const WORSE = 30;

const saysOf = (said: readonly string[], value: string, isWhole: boolean): Answer['says'] => {
  if (said.includes(value)) return 'yes';
  // A list of prices or of ways to come is whole: what is not in it is not so. Others only say what is special.
  return isWhole && said.length > 0 ? 'no' : 'nothing';
};

/** « Free under conditions » may be free for this person. */
const isPerhapsFree = (venue: Venue, value: string) =>
  value === 'Gratuit' && venue.frais_a_charge.includes('Gratuit sous condition');

function answerOf(venue: Venue, field: FacetField, value: string): Answer {
  if (field === 'prise_rdv' || field === 'fiche_acces_libre')
    return { field, value, says: venue[field] ? 'yes' : 'nothing' };
  // What partners bring is no part of a venue, and no question of this page.
  if (isPresence(field)) return { field, value, says: 'nothing' };
  if (field === 'frais_a_charge' && isPerhapsFree(venue, value)) return { field, value, says: 'nothing' };
  const says = saysOf(venue[field], value, false);
  if (value === 'Handicaps moteurs' && says === 'nothing' && venue.fiche_acces_libre)
    return { field, value, says: 'described' };
  const isWhole = field === 'frais_a_charge' || field === 'modalites_acces';
  return { field, value, says: saysOf(venue[field], value, isWhole) };
}

const answersOf = (venue: Venue, wished: Wished): Answer[] =>
  Object.entries(wished).flatMap(([field, values]) =>
    (values ?? []).map((value) => answerOf(venue, field as FacetField, value)),
  );

/** Of services any will do for what one comes for, as far as the candidates were chosen by them: they cost nothing. */
const isCounted = ({ field }: Answer) => field !== 'services';

function costOf({ venue, open, answers }: Choice): number {
  const doubts = answers
    .filter(isCounted)
    .reduce((sum, { says }) => sum + (says === 'yes' ? 0 : COSTS[says]), 0);
  const hours = venue.opening?.state === 'unreadable' ? COSTS.unreadable : COSTS.maybeOpen;
  return (venue.distance ?? 0) / 1_000 + doubts + (open === 'maybe' ? hours : 0);
}

const receives = ({ services, modalites_acces }: Venue) =>
  services.length > 0 && !modalites_acces.includes("Ce lieu n'accueille pas de public");

/** Steps between two entries of one house, as two publishers place it. */
const SAME_DOOR = 0.002;

const isSameDoor = ({ venue: a }: Choice, { venue: b }: Choice) =>
  a.telephone !== null &&
  a.telephone === b.telephone &&
  a.position !== null &&
  b.position !== null &&
  Math.abs(a.position[0] - b.position[0]) < SAME_DOOR &&
  Math.abs(a.position[1] - b.position[1]) < SAME_DOOR;

/** Two pages of one telephone at one place lead to the same counter: the one that suits better. */
const oncePerDoor = (choices: readonly Choice[]) =>
  choices.filter((choice, rank) => !choices.slice(0, rank).some((better) => isSameDoor(better, choice)));

/**
 * The few venues that suit best: near, open, and saying that they do what is wished. Nothing that a venue does not say
 * is taken for a refusal, as few say all.
 * @param candidates with their distances; the same venue from several sources counts once
 */
export function chooseVenues(candidates: readonly Candidate[], wished: Wished): Choice[] {
  const opens = new Map(candidates.map(({ venue, open }) => [venue.id, open]));
  const choices = withoutTwins(candidates.map(({ venue }) => venue).filter(receives))
    .map((venue): Choice => ({ venue, open: opens.get(venue.id), answers: answersOf(venue, wished) }))
    .map((choice) => ({ choice, cost: costOf(choice) }))
    .sort((a, b) => a.cost - b.cost);
  const best = choices[0]?.cost ?? 0;
  return oncePerDoor(choices.filter(({ cost }) => cost <= best + WORSE).map(({ choice }) => choice)).slice(
    0,
    MOST,
  );
}
