/**
 * The life of an agreement by its own rule (articles 14 and 16 of the convention of 2015), worked out from what was signed
 * and sent, and from nothing else: no clock, no database. Days are YYYY-MM-DD.
 *
 * Months and years are counted to the day of the same number; a month that has none ends it on its last day: signed on
 * 31 January, a month later is 28 or 29 February; signed on 29 February, three years later is 28 February. Each
 * anniversary is counted from the signature, never from the one before, or a 29 February would be 28 for ever.
 * A day that ends something is the first on which it holds no more: signed on 27 May 2015 for three years, an agreement
 * is renewed on 27 May 2018.
 */

interface Denunciation {
  /** The party that sent it. */
  readonly by: string;
  readonly sent_on: string;
}
interface Amendment {
  readonly name: string;
  readonly signed_on: string;
  /** The day that the amendment itself names, if it does. */
  readonly says_on: string | null;
}

/** What the dates of an agreement follow from. */
export interface Terms {
  /** Null while it is prepared. */
  readonly signed_on: string | null;
  readonly term_years: number;
  /** 0: it ends with its first term. */
  readonly renewal_years: number;
  readonly notice_months: number;
  readonly denunciations: readonly Denunciation[];
  readonly amendments: readonly Amendment[];
}

export const stepKinds = [
  'signed',
  'renewed',
  'letter',
  'amendment-signed',
  'amendment',
  'denounced',
  'expired',
] as const;

/** Something that happened, or will. */
export interface Step {
  readonly day: string;
  readonly kind: (typeof stepKinds)[number];
  /** Which renewal, which party, which amendment. */
  readonly of: string | null;
}

export const agreementStates = ['prepared', 'first-term', 'renewed', 'denounced', 'ended'] as const;

/** Where an agreement stands on a day. */
export interface State {
  readonly state: (typeof agreementStates)[number];
  readonly since: string | null;
  /** The day on which that changes, as far as it is known. */
  readonly until: string | null;
}

/** @returns the day of the same number so many months later, or the last of that month */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const numbers = [(index % 12) + 1, Math.min(date, last)].map((one) => String(one).padStart(2, '0'));
  return [String(Math.floor(index / 12)).padStart(4, '0'), ...numbers].join('-');
}

/** When an amendment takes effect: the day it says, or the first of the month after its signature. */
export const amendmentDay = ({ signed_on, says_on }: Omit<Amendment, 'name'>): string =>
  says_on ?? monthsAfter(`${signed_on.slice(0, 8)}01`, 1);

interface End {
  readonly day: string;
  /** Null where it only was not to be renewed. */
  readonly by: Denunciation | null;
}

/** What ends it first, of letters and a term that is not renewed. */
function endOf(terms: Terms & { readonly signed_on: string }): End | undefined {
  const ends: End[] = terms.denunciations.map((by) => ({
    day: monthsAfter(by.sent_on, terms.notice_months),
    by,
  }));
  if (terms.renewal_years === 0)
    ends.push({ day: monthsAfter(terms.signed_on, 12 * terms.term_years), by: null });
  return ends.sort((one, other) => one.day.localeCompare(other.day))[0];
}

/** Whether it was signed, for the types. */
const isSigned = (terms: Terms): terms is Terms & { readonly signed_on: string } => terms.signed_on !== null;

const anniversary = ({ signed_on, term_years, renewal_years }: Terms & { signed_on: string }, rank: number) =>
  monthsAfter(signed_on, 12 * (term_years + (rank - 1) * renewal_years));

/** Each renewal up to a day: none after the letter that ends it, which holds it by its notice alone. */
function renewals(terms: Terms & { readonly signed_on: string }, until: string): Step[] {
  if (terms.renewal_years === 0) return [];
  const end = endOf(terms);
  const steps: Step[] = [];
  for (let rank = 1; anniversary(terms, rank) <= until; rank++) {
    const day = anniversary(terms, rank);
    if (end && (day >= end.day || day > (end.by?.sent_on ?? day))) break;
    steps.push({ day, kind: 'renewed', of: String(rank) });
  }
  return steps;
}

const amendmentSteps = ({ amendments }: Terms): Step[] =>
  amendments.flatMap((one): Step[] => [
    { day: one.signed_on, kind: 'amendment-signed', of: one.name },
    { day: amendmentDay(one), kind: 'amendment', of: one.name },
  ]);

function endSteps(end: End | undefined): Step[] {
  if (!end) return [];
  return [{ day: end.day, kind: end.by ? 'denounced' : 'expired', of: end.by?.by ?? null }];
}

/** All that is dated in its life, in order, up to a day; what its end leaves without effect is not there. */
export function stepsUntil(terms: Terms, until: string): Step[] {
  if (!isSigned(terms)) return [];
  const end = endOf(terms);
  const steps: Step[] = [
    { day: terms.signed_on, kind: 'signed', of: null },
    ...renewals(terms, until),
    ...terms.denunciations.map(({ by, sent_on }): Step => ({ day: sent_on, kind: 'letter', of: by })),
    ...amendmentSteps(terms).filter(({ day }) => !end || day < end.day),
    ...endSteps(end),
  ];
  return steps
    .filter(({ day }) => day <= until)
    .sort(
      (one, other) =>
        one.day.localeCompare(other.day) || stepKinds.indexOf(one.kind) - stepKinds.indexOf(other.kind),
    );
}

/** Where it stands on a day. */
export function stateAt(terms: Terms, day: string): State {
  if (!isSigned(terms) || day < terms.signed_on)
    return { state: 'prepared', since: null, until: terms.signed_on };
  const end = endOf(terms);
  if (end && end.day <= day) return { state: 'ended', since: end.day, until: null };
  const letter = terms.denunciations.map(({ sent_on }) => sent_on).sort()[0];
  if (end && letter !== undefined && letter <= day)
    return { state: 'denounced', since: letter, until: end.day };
  const passed = renewals(terms, day);
  const until = terms.renewal_years === 0 ? (end?.day ?? null) : anniversary(terms, passed.length + 1);
  const last = passed.at(-1);
  return { state: last ? 'renewed' : 'first-term', since: last?.day ?? terms.signed_on, until };
}

/** What is to come after a day, within so many months: the next renewal alone, the ones after it say nothing new. */
export function nextDates(terms: Terms, day: string, months = 12 * 31): Step[] {
  const coming = stepsUntil(terms, monthsAfter(day, months)).filter((step) => step.day > day);
  const renewal = coming.find(({ kind }) => kind === 'renewed');
  return coming.filter((step) => step.kind !== 'renewed' || step === renewal);
}

/** How many days before each date people are told. */
export const AHEAD = [90, 30] as const;

/** @returns days from one to the other */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A date that people are to be told of. */
export interface Reminder extends Step {
  /** Which of the reminders: of those that were missed, the nearest alone is due. */
  readonly ahead: number;
}

/** The reminder that is due for a date, on a day; none long before, none once it has come. */
export function aheadOf(date: string, day: string): number | undefined {
  const left = daysBetween(day, date);
  return left > 0 ? [...AHEAD].reverse().find((ahead) => left <= ahead) : undefined;
}

/** The reminders that are due on a day. */
export const remindersDue = (terms: Terms, day: string): Reminder[] =>
  nextDates(terms, day).flatMap((step) => {
    const ahead = aheadOf(step.day, day);
    return ahead === undefined ? [] : [{ ...step, ahead }];
  });
