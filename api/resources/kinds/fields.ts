import { z } from 'zod';
import { RefusedError } from '../../core/errors.ts';
import { dayInWords, figureInWords } from '../../core/french.ts';
import { plainText } from '../../core/plain-text.ts';
import { contactSaid, hasContact } from './contact.ts';
import { type DetailField, isLeftOut, type Kind } from './kind.ts';
import { asksPrice } from './price.ts';

const EXPECTED = 'quelque chose est attendu ici.';
const RULED = 'un nombre entier, dans les bornes du programme, est attendu.';
const SOME = 'une réponse au moins est attendue.';
const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** One line or several, without what PostgreSQL's text cannot hold. */
export const words = (max: number, least = 1) =>
  plainText(EXPECTED)
    .min(least, least > 1 ? `${least} caractères au moins sont attendus.` : EXPECTED)
    .max(max, `${max} caractères au plus sont attendus.`);

const withoutPrice = 'rien n’est demandé en retour : une somme d’argent ne peut pas être demandée ici.';
/** A text of what is given: it may speak of money, and asks for none. */
export const unpriced = (text: z.ZodType<string, string>) =>
  text.refine((said) => !asksPrice(said), withoutPrice);

const daySaid = 'un jour est attendu : jour, mois et année.';
/** February has no 30th. */
const isDay = (text: string) => {
  const at = DAY.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
export const day = z.string(daySaid).refine(isDay, daySaid);

/** A day within those that are expected. */
function dayWithin({ from = '', until = '9999' }: DetailField) {
  const bounds = [
    from && `pas avant le ${dayInWords(from)}`,
    until !== '9999' && `pas après le ${dayInWords(until)}`,
  ];
  const said =
    from === until
      ? `le ${dayInWords(from)} est attendu : seul ce jour est possible.`
      : `un jour est attendu, ${bounds.filter(Boolean).join(' et ')}.`;
  return day.refine((date) => from <= date && date <= until, said);
}

const sumSaid = 'un poste par ligne est attendu, avec sa somme en euros, comme « Tablettes : 2400 ».';
const sums = z
  .array(
    z.strictObject({ line: words(200), euros: z.int(sumSaid).min(1, sumSaid).max(10_000_000, sumSaid) }),
    sumSaid,
  )
  .min(1, sumSaid)
  .max(30, '30 postes au plus sont attendus.');

/** The most lines that a list of them takes. */
const LINES = 40;
const lines = (most: number) =>
  z
    .array(words(most), 'une ligne pour chacune est attendue.')
    .min(1, SOME)
    .max(LINES, `${LINES} lignes au plus sont attendues.`);

const link = words(500).regex(
  /^https?:\/\/[^\s/]+\.[^\s]+$/,
  'une adresse comme https://exemple.fr/guide est attendue.',
);

function oneOf({ values = [] }: DetailField) {
  const known = `une de ces réponses est attendue : ${values.join(', ')}.`;
  return z.enum(values as readonly [string, ...string[]], known);
}

/** Which codes there are is for the database to say: versions of the framework are published without the code. */
const skillSaid = 'un code de compétence comme 4.2 est attendu.';
const skills = z
  .array(z.string(skillSaid).regex(/^[1-9]\.[1-9]\d?$/, skillSaid), SOME)
  .max(30, '30 compétences au plus sont attendues.');

/** What came of something is read by others, whatever its kind: it names no way to reach anyone. */
function textOf({ name, unpriced: isFree }: DetailField, max: number): z.ZodType {
  const text = words(max);
  if (name === 'outcome') return text.refine((said) => !hasContact(said), contactSaid);
  return isFree ? unpriced(text) : text;
}

function schemaOf(field: DetailField): z.ZodType {
  const { kind, min = 0, max = 1000 } = field;
  switch (kind) {
    case 'choice':
      return oneOf(field);
    case 'choices':
      return z
        .array(oneOf(field), SOME)
        .min(field.required ? 1 : 0, SOME)
        .max(30);
    case 'skills':
      return skills;
    case 'number': {
      // What the rules are is for the database to say: it is said of a draft, and held when it is published.
      if (field.ruled && field.max === undefined) return z.int(RULED).min(1, RULED).max(10_000, RULED);
      const range =
        min === max
          ? `${min} est attendu.`
          : `un nombre entier de ${figureInWords(min)} à ${figureInWords(max)} est attendu.`;
      return z.int(range).min(min, range).max(max, range);
    }
    case 'day':
      return dayWithin(field);
    case 'tick':
      return z.boolean('oui ou non est attendu.').default(false);
    case 'link':
      return link;
    case 'sums':
      return sums;
    case 'lines':
      return lines(max);
    default:
      return textOf(field, max);
  }
}

/** What is said only beside an answer, without it. */
function refuseAlone(
  { name, beside }: DetailField,
  said: Readonly<Record<string, unknown>>,
  context: z.RefinementCtx,
): void {
  if (!beside || said[name] === undefined || [said[beside.name]].flat().includes(beside.value)) return;
  const message = `cela se dit avec « ${beside.value} » : cette réponse est attendue aussi.`;
  context.addIssue({ code: 'custom', path: [name], message });
}

function refuseBeside(
  field: DetailField,
  said: Readonly<Record<string, unknown>>,
  context: z.RefinementCtx,
): void {
  if (said[field.name] === undefined || !isLeftOut(field, said)) return;
  const message = `cela ne se dit pas avec « ${field.unless?.value} » : rien n’est attendu ici.`;
  context.addIssue({ code: 'custom', path: [field.name], message });
}

/** What a list of declared fields takes: those that are required must be there, no other may. */
export const fieldsSchema = (fields: readonly DetailField[]) =>
  z
    .strictObject(
      Object.fromEntries(
        fields.map((field) => [field.name, field.required ? schemaOf(field) : schemaOf(field).optional()]),
      ),
    )
    .superRefine((said, context) => {
      for (const field of fields) {
        refuseAlone(field, said, context);
        refuseBeside(field, said, context);
      }
    });

const fieldsOf = ({ details, free }: Kind): DetailField[] =>
  details.map((field) => ({ ...field, ...(free && { unpriced: true as const }) }));

/** What a kind says of its resources besides what all say. */
export const detailsSchema = (kind: Kind) => fieldsSchema(fieldsOf(kind));

/** The same while it is a draft: what is required may still be missing. */
export const draftDetailsSchema = (kind: Kind) =>
  fieldsSchema(fieldsOf(kind).map(({ required: _, ...field }) => field));

/** What was filled in, checked as it is declared. @throws RefusedError naming each field */
export function readFields(
  fields: readonly DetailField[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const read = fieldsSchema(fields).safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message, code }) => ({
    name: String(path[0] ?? 'said'),
    message: code === 'unrecognized_keys' ? 'rien d’autre n’est attendu.' : message,
  }));
  throw new RefusedError(400, errors.map(({ name, message }) => `${name} : ${message}`).join(' '), errors);
}
