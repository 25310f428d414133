import { dayInWords } from '../../core/french.ts';
import type { Agreement, AgreementHistory } from '../schema.ts';

/** What a mail says, to be put on its way to each. */
export interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
  /** After the address of the agreement's page. */
  readonly at: string;
  /** The party whose it is; null: of all. */
  readonly party: number | null;
  /** The party that is corrected: who spoke for it until then is told too. */
  readonly corrected?: number;
  /** Whoever runs the directory is told too. */
  readonly operators?: true;
}

type Line = AgreementHistory[number];
/** A mail says how a long text begins; the page has it whole. */
const short = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
const changed = ({ label, before, after }: Line['changes'][number]): string =>
  before === null
    ? `${label} : ${short(after ?? '')}`
    : `${label} : « ${short(before)} » devient « ${after === null ? 'rien' : short(after)} ».`;

const named = ({ subject, item, record }: Line): string =>
  subject === 'article' ? `l’article ${item}` : `« ${record.what ?? record.name} »`;

/** What was done, as a subject and as a sentence; undefined for what nobody is told of. */
function doneOf(line: Line, title: string) {
  const { subject, version, reason, record } = line;
  const why = reason ? `, pour cette raison : ${reason}` : '.';
  const number = `n° ${record.number}`;
  if (subject === 'amendment')
    return record.withdrawn_why
      ? [
          `Avenant ${number} retiré`,
          `L’avenant ${number} de « ${title} » vient d’être retiré : enregistré par erreur.`,
        ]
      : [`Avenant ${number} annexé`, `Un avenant signé vient d’être annexé à « ${title} ».`];
  if (record.taken_out) return ['Ôté', `${named(line)} vient d’être ôté de « ${title} »${why}`];
  if (subject === 'agreement' && !reason)
    return ['Signé', `« ${title} » est signé, et se lit désormais de tous.`];
  if (version === 1) return ['Ajouté', `Ceci vient d’être ajouté à « ${title} »${why}`];
  return reason ? ['Corrigé', `Ce qui est signé dans « ${title} » vient d’être corrigé${why}`] : undefined;
}

/** What was last written of what is signed: corrected, added, taken out, or amended. */
export function writtenSaid({ title }: Agreement, last: Line): Said | undefined {
  const done = doneOf(last, title);
  if (!done) return undefined;
  const [head, sentence = ''] = done;
  return {
    subject: `${head} : « ${title} »`,
    lines: [
      sentence,
      ...last.changes.map(changed),
      `Écrit par : ${last.actor}. Si ce n’est pas juste, dites-le à qui tient ce site. Ce qui était reste lisible de tous :`,
    ],
    at: '#histoire',
    party: null,
    ...(last.subject === 'party' && { corrected: last.item }),
  };
}

/**
 * A party said that it signed the agreement, or an amendment to it, or that it did not: whoever runs the directory is told
 * of the latter too.
 */
export function wordSaid(
  { title, amendments, ...agreement }: Agreement,
  item: number | undefined,
  party: number,
): Said | undefined {
  const amendment = amendments.find(({ number }) => number === item);
  const heard = (item === undefined ? agreement : amendment)?.heard.find((one) => one.party === party);
  if (!heard?.word) return undefined;
  const what = amendment ? `Avenant n° ${amendment.number}` : 'Accord';
  return {
    subject: `${what} ${heard.word} : « ${title} »`,
    lines: [
      `${what}${amendment ? ` à « ${title} », « ${amendment.title} »` : ` « ${title} »`} : ${heard.word} par ${heard.name}.`,
      ...(heard.note ? [heard.note] : []),
      'Cela se lit de tous :',
    ],
    at: amendment ? `#avenant-${amendment.number}` : '#parties',
    party: null,
    ...(heard.word === 'contesté' && { operators: true as const }),
  };
}

/** The whole text was written anew, from a day on. */
export const textSaid = ({ title }: Agreement, effective_on: string): Said => ({
  subject: `Texte consolidé : « ${title} »`,
  lines: [
    `Le texte consolidé de « ${title} », tel qu’il vaut à partir du ${dayInWords(effective_on)}, vient d’être écrit.`,
    'S’il n’est pas celui qui est signé, dites-le à qui tient ce site :',
  ],
  at: `?le=${effective_on}#texte`,
  party: null,
});

/** A PDF was joined. */
export const fileSaid = ({ title }: Agreement, { name, digest }: Agreement['files'][number]): Said => ({
  subject: `PDF annexé : « ${title} »`,
  lines: [
    `Un PDF vient d’être annexé à « ${title} » : ${name}. Son empreinte SHA-256, à comparer à celle de votre exemplaire : ${digest}`,
    'Si ce n’est pas ce qui a été signé, dites-le à qui tient ce site :',
  ],
  at: '#pdf',
  party: null,
});

/** A letter that ends an agreement is recorded, or withdrawn. */
export function letterSaid(
  { title, calendar }: Agreement,
  { by, sent_on, letter, recorded_for, withdrawn_why }: Agreement['denunciations'][number],
): Said {
  const which = `${by} : lettre recommandée n° ${letter}, envoyée le ${dayInWords(sent_on)}${recorded_for ? `, enregistrée par l’exploitation de ce site et non par ${by}` : ''}`;
  const end = calendar.until ?? calendar.since;
  const consequence =
    calendar.state === 'denounced' || calendar.state === 'ended'
      ? `L’accord finit le ${end && dayInWords(end)}.`
      : 'L’accord reste en vigueur.';
  return {
    subject: withdrawn_why
      ? `Lettre de dénonciation retirée : « ${title} »`
      : `Lettre de dénonciation : « ${title} »`,
    lines: withdrawn_why
      ? [`${which}. Elle est retirée, car enregistrée par erreur : ${withdrawn_why}`, consequence]
      : [`${which}. Elle est enregistrée, et se lit de tous.`, consequence],
    at: '#lettres',
    party: null,
  };
}

/** Someone said where a commitment stands, that is not theirs alone. */
export const stateSaid = (
  { title }: Agreement,
  { commitment, what, state, note, said, party }: Agreement['commitments'][number],
): Said => ({
  subject: `Engagement ${state} : « ${title} »`,
  lines: [
    `« ${what} » : ${state}${said ? `, dit par : ${said.by}` : ''}.`,
    ...(note ? [note] : []),
    'Cela se lit de tous. Pour le dire autrement :',
  ],
  at: `#engagement-${commitment}`,
  party,
});
