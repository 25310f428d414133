import type { Heard, OwnAgreement } from '../../api/agreements/schema.ts';
import type { Asked } from './act-form.tsx';
import { words } from './own-words.ts';

type Agreement = OwnAgreement['agreement'];
type Values = Readonly<Record<string, unknown>>;

/** What is said anew: as it is, and where it is written. */
export interface Said {
  readonly values: Values;
  readonly version: number;
}

/** One page on which something of an agreement is said. */
export interface Doable {
  /** Who may: whoever runs the directory, or those of the parties too. */
  readonly who: 'operator' | 'party';
  asks(own: OwnAgreement, item: number | undefined): readonly Asked[];
  /** After the agreement's own. */
  path(item: number | undefined): string;
  /** What it is of is taken out, for good. */
  readonly takesOut?: true;
  /** Whether they may of this one; absent: whoever may of any. */
  allows?(own: OwnAgreement, item: number | undefined): boolean;
  /** What is said of it first, where that hangs on the agreement. */
  lead?(own: OwnAgreement, item: number | undefined): string | undefined;
  /** What is to be read before, in Markdown. */
  text?(own: OwnAgreement, item: number | undefined): string | undefined;
  /** What one should know before going on. */
  warning?(own: OwnAgreement, item: number | undefined): string | undefined;
  /** What is said now; absent for what is only added. */
  find?(agreement: Agreement, item: number | undefined): Said | undefined;
}

const said = (found: (object & { readonly version: number }) | undefined): Said | undefined =>
  found && { values: found as unknown as Values, version: found.version };
const within = (path: string) => (item: number | undefined) =>
  item === undefined ? `/${path}` : `/${path}/${item}`;

export const commitmentStates: Readonly<Record<Agreement['commitments'][number]['state'], true>> = {
  'à venir': true,
  'en cours': true,
  tenu: true,
  'non tenu': true,
  'sans objet': true,
};
const conventionParties: Readonly<Record<NonNullable<Agreement['parties'][number]['stands_for']>, true>> = {
  État: true,
  'Syntec Numérique': true,
  AMF: true,
  'Éducation nationale': true,
};
const kinds: Readonly<Record<Agreement['kind'], true>> = {
  convention: true,
  'convention d’application': true,
  partenariat: true,
};
const named = (values: object) => Object.keys(values).map((value) => [value, value] as const);

const terms: readonly Asked[] = [
  { name: 'title', needed: true, max: 300 },
  { name: 'object', rows: 4, needed: true, max: 2000 },
  { name: 'signed_on', type: 'date' },
  { name: 'term_years', type: 'number', needed: true },
  { name: 'renewal_years', type: 'number', needed: true },
  { name: 'notice_months', type: 'number', needed: true },
];

/** Of what is signed, its day is one that has come. */
const signedTerms: readonly Asked[] = terms.map((one) =>
  one.name === 'signed_on' ? { ...one, needed: true, hint: words.signedHint } : one,
);

/** What is asked of a new agreement. @param conventions those that it may apply */
export const newAgreement = (conventions: readonly (readonly [string, string])[]): readonly Asked[] => [
  { name: 'slug', needed: true, max: 80 },
  { name: 'kind', options: named(kinds), needed: true },
  { name: 'applies', options: conventions },
  ...terms,
];

const partyOptions = (agreement: Agreement, only?: readonly number[]) =>
  agreement.parties
    .filter(({ party }) => !only || only.includes(party))
    .map(({ party, name }) => [String(party), name] as const);

/** Those in whose name a letter may be recorded: a party denounces once. */
const senders = ({ agreement, rights }: OwnAgreement) =>
  partyOptions(agreement, rights.operates ? undefined : rights.parties).filter(
    ([party]) => !agreement.denunciations.some((one) => !one.withdrawn_why && String(one.party) === party),
  );
export const maySendLetter = (own: OwnAgreement): boolean => senders(own).length > 0;

const letterOf = ({ denunciations }: Agreement, item: number | undefined): Said | undefined => {
  const found = denunciations.find(({ denunciation }) => denunciation === item);
  return found && { values: { ...found, name: words.letterOf(found) }, version: found.version };
};

/** Its amendments that stand, by number. */
export const amendmentOptions = ({ amendments }: Agreement) =>
  amendments
    .filter(({ withdrawn_why }) => !withdrawn_why)
    .map(({ number, title }) => [String(number), `n° ${number} : ${title}`] as const);
/** Those whose day has come: a party comes in by one. */
const heldAmendments = (agreement: Agreement) =>
  amendmentOptions({
    ...agreement,
    amendments: agreement.amendments.filter(({ effective_on }) => effective_on <= agreement.text_on),
  });
const nextNumber = ({ amendments }: Agreement) => Math.max(0, ...amendments.map(({ number }) => number)) + 1;

/** By which amendment something comes into what is signed. */
const comesInBy = (agreement: Agreement, more: Partial<Asked> = {}): readonly Asked[] =>
  isSigned(agreement)
    ? [
        {
          name: 'amendment',
          type: 'number',
          label: words.comesInBy,
          options: heldAmendments(agreement),
          ...more,
        },
      ]
    : [];
/** Or why it was left out of what is recorded here. */
const addedBy = ({ agreement }: OwnAgreement): readonly Asked[] => [
  ...comesInBy(agreement, { blank: words.noAmendment }),
  ...(isSigned(agreement) ? [{ ...reason, label: words.leftOut }] : []),
];

const isSigned = ({ calendar }: Agreement) => calendar.state !== 'prepared';
const reason = { name: 'reason', rows: 3, max: 500 } as const;
/** Why, where it is signed. */
const asksWhy = ({ agreement }: OwnAgreement) =>
  isSigned(agreement) ? [{ ...reason, needed: true as const }] : [];
const warns = ({ agreement }: OwnAgreement) => (isSigned(agreement) ? words.corrects : undefined);
const warnsOf = ({ agreement }: OwnAgreement, item: number | undefined, adds: string) =>
  isSigned(agreement) ? (item === undefined ? adds : words.corrects) : undefined;

interface CameIn {
  readonly amendment: number | null;
  readonly version: number;
}
/** Of what is prepared, anything is taken out; of what is signed, what an amendment put in. */
export const mayBeTakenOut = ({ signed_on }: Agreement, one: CameIn | undefined): boolean =>
  one !== undefined && (!signed_on || one.amendment !== null);
const takingOut = (
  path: string,
  find: (agreement: Agreement, item: number | undefined) => CameIn | undefined,
): Doable => ({
  who: 'operator',
  takesOut: true,
  allows: ({ agreement }, item) => mayBeTakenOut(agreement, find(agreement, item)),
  asks: asksWhy,
  path: (item) => `/${path}/${item}/withdrawal`,
  find: (agreement, item) => said(find(agreement, item)),
});

interface Signed {
  readonly heard: Heard;
  readonly text: string;
}
/** A party says whether it signed what is recorded as signed. */
const confirming = (
  find: (agreement: Agreement, item: number | undefined) => Signed | undefined,
  path: (item: number | undefined) => string,
): Doable => ({
  who: 'party',
  allows: ({ agreement, rights }, item) =>
    find(agreement, item)?.heard.some(({ party }) => rights.parties.includes(party)) ?? false,
  asks: ({ agreement, rights }) => [
    {
      name: 'party',
      type: 'number',
      label: words.inNameOf,
      hint: words.inNameOfHint,
      needed: true,
      options: partyOptions(agreement, rights.parties),
    },
    { name: 'word', needed: true, blank: words.pick, options: words.signatureWords },
    { name: 'note', label: words.whyContested, hint: words.hints.reason ?? '', rows: 3, max: 500 },
  ],
  lead: words.ofSignature,
  text: ({ agreement }, item) => find(agreement, item)?.text,
  path,
});

const INDICATOR = 'indicateur:';
const evidenceSent = (key: string) =>
  key.startsWith(INDICATOR) ? { indicator: key.slice(INDICATOR.length) } : { evidence: key };
/** What may show a commitment, and what shows it now: an indicator may be retired since. */
function evidenceOptions({ evidences, agreement }: OwnAgreement, item: number | undefined) {
  const now = agreement.commitments.find(({ commitment }) => commitment === item)?.evidence;
  const kept = now && !evidences.some(({ key }) => key === now.key) ? [now] : [];
  return [...evidences, ...kept].map(
    ({ key, name }) => [key, name, key.startsWith(INDICATOR) ? words.indicators : words.figuresHere] as const,
  );
}
type Territory = NonNullable<NonNullable<Agreement['commitments'][number]['evidence']>['territory']>;
/** « Lille (commune, 59350) »: as the interface reads it, too. */
const territorySaid = ({ level, code, nom }: Territory) => `${nom} (${words.levels[level]}, ${code})`;

/** Everything that can be said of an agreement, by what its page is called. */
export const doables: Readonly<Record<string, Doable>> = {
  modifier: {
    who: 'operator',
    asks: (own) => [...(isSigned(own.agreement) ? signedTerms : terms), ...asksWhy(own)],
    warning: warns,
    path: () => '',
    find: (agreement) => said(agreement),
  },
  partie: {
    who: 'operator',
    asks: (own, item) => [
      { name: 'name', needed: true, max: 200 },
      { name: 'signatory', max: 300 },
      { name: 'stands_for', options: named(conventionParties) },
      { name: 'organisation', max: 300 },
      ...(item === undefined ? comesInBy(own.agreement, { needed: true, blank: words.pick }) : asksWhy(own)),
    ],
    warning: (own, item) => warnsOf(own, item, words.comesIn),
    path: within('parties'),
    find({ parties }, item) {
      const found = parties.find(({ party }) => party === item);
      const page = found?.organisation && `/partenaires/${found.organisation}`;
      return found && { values: { ...found, organisation: page }, version: found.version };
    },
  },
  article: {
    who: 'operator',
    asks: (own, item) => [
      ...(item === undefined ? [{ name: 'article', type: 'number', needed: true } as const] : []),
      { name: 'title', needed: true, max: 200 },
      { name: 'summary', rows: 4, needed: true, max: 1000 },
      ...(item === undefined ? addedBy(own) : asksWhy(own)),
    ],
    warning: (own, item) => warnsOf(own, item, words.adds),
    path: within('articles'),
    find: ({ articles }, item) => said(articles.find(({ article }) => article === item)),
  },
  engagement: {
    who: 'operator',
    asks: (own, item) => [
      {
        name: 'article',
        type: 'number',
        needed: true,
        options: own.agreement.articles.map((one) => [String(one.article), `${one.article}. ${one.title}`]),
      },
      { name: 'party', type: 'number', options: partyOptions(own.agreement) },
      { name: 'what', rows: 3, needed: true, max: 500 },
      { name: 'due_on', type: 'date' },
      { name: 'due_rule', max: 200 },
      { name: 'evidence', options: evidenceOptions(own, item), sends: evidenceSent, also: ['indicator'] },
      { name: 'territory', max: 200, also: ['level'] },
      ...(item === undefined ? addedBy(own) : asksWhy(own)),
    ],
    warning: (own, item) => warnsOf(own, item, words.adds),
    path: within('commitments'),
    find({ commitments }, item) {
      const found = commitments.find(({ commitment }) => commitment === item);
      return (
        found && {
          values: {
            ...found,
            evidence: found.evidence?.key,
            territory: found.evidence?.territory && territorySaid(found.evidence.territory),
          },
          version: found.version,
        }
      );
    },
  },
  'oter-partie': takingOut('parties', ({ parties }, item) => parties.find(({ party }) => party === item)),
  'oter-article': takingOut('articles', ({ articles }, item) =>
    articles.find(({ article }) => article === item),
  ),
  'oter-engagement': takingOut('commitments', ({ commitments }, item) =>
    commitments.find(({ commitment }) => commitment === item),
  ),
  etat: {
    who: 'party',
    asks: () => [
      { name: 'state', options: named(commitmentStates), needed: true },
      { name: 'note', rows: 3, max: 1000 },
    ],
    path: (item) => `/commitments/${item}/state`,
    find: ({ commitments }, item) => said(commitments.find(({ commitment }) => commitment === item)),
  },
  texte: {
    who: 'operator',
    asks: ({ agreement }) => [
      { name: 'effective_on', type: 'date', needed: true },
      { name: 'amendment', type: 'number', options: amendmentOptions(agreement) },
      { name: 'text', rows: 24, needed: true },
    ],
    path: () => '/texts',
  },
  avenant: {
    who: 'operator',
    asks: () => [
      { name: 'title', needed: true, max: 300 },
      { name: 'text', rows: 12, needed: true },
      { name: 'signed_on', type: 'date', needed: true, hint: words.amendmentSignedHint },
      { name: 'says_on', type: 'date' },
    ],
    lead: ({ agreement }) => words.nextAmendment(nextNumber(agreement)),
    path: () => '/amendments',
  },
  'avis-accord': confirming(
    (agreement) => ({ ...agreement, text: agreement.object }),
    () => '/words',
  ),
  'avis-avenant': confirming(
    ({ amendments }, item) => amendments.find(({ number }) => number === item),
    (item) => `/amendments/${item}/words`,
  ),
  'retrait-avenant': {
    who: 'operator',
    asks: () => [{ name: 'withdrawn_why', rows: 3, needed: true, max: 500 }],
    path: (item) => `/amendments/${item}/withdrawal`,
    find: ({ amendments }, item) => said(amendments.find(({ number }) => number === item)),
  },
  denonciation: {
    who: 'party',
    allows: maySendLetter,
    asks: (own) => [
      {
        name: 'party',
        type: 'number',
        label: words.sender,
        hint: words.senderHint,
        needed: true,
        blank: words.pick,
        options: senders(own),
      },
      { name: 'sent_on', type: 'date', needed: true },
      { name: 'letter', needed: true, max: 40 },
      { name: 'acknowledged_on', type: 'date' },
    ],
    path: () => '/denunciations',
  },
  accuse: {
    who: 'party',
    asks: () => [{ name: 'acknowledged_on', type: 'date', needed: true }],
    path: (item) => `/denunciations/${item}`,
    find: letterOf,
  },
  'retrait-lettre': {
    who: 'party',
    allows: ({ rights }, item) => item !== undefined && rights.letters.includes(item),
    asks: () => [{ name: 'withdrawn_why', rows: 3, needed: true, max: 500 }],
    path: (item) => `/denunciations/${item}`,
    find: letterOf,
  },
};

/** How the page of something that is done is called. */
export const titleOf = (act: string): string => words.acts[act as keyof typeof words.acts] ?? act;
