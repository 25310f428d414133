import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';
import { type Field, type FieldName, fields, hasVocabulary } from '../standard/fields.ts';
import { vocabularies } from '../standard/vocabularies.ts';

/** Identity, and what the directory says itself: nobody writes these. */
const KEPT: readonly FieldName[] = ['id', 'source', 'date_maj'];
/** Every field that someone who keeps a venue can change. */
export const editable: readonly Field[] = fields.filter(({ name }) => !KEPT.includes(name));

const LONG = 5_000;
const VALUES = 20;
const MANY = 100;
const ofVocabulary = 'chaque valeur est attendue telle que le standard l’écrit.';

/** What is said of whatever is not this, whether it is empty, of another type, or badly written. */
const expected: Partial<Record<FieldName, string>> = {
  nom: 'un nom est attendu.',
  commune: 'le nom d’une commune est attendu.',
  adresse: 'une adresse est attendue, comme 1 place Augustin Laurent.',
  latitude: 'une latitude entre -90 et 90 est attendue, avec la longitude.',
  longitude: 'une longitude entre -180 et 180 est attendue, avec la latitude.',
  pivot: 'un SIRET (14 chiffres), un RNA ou un RIDET est attendu.',
  code_postal: 'cinq chiffres sont attendus.',
  code_insee: 'un code INSEE de commune est attendu, comme 59350.',
  telephone: 'un numéro français est attendu, comme 03 20 49 50 00.',
  presentation_resume: '280 caractères au plus sont attendus.',
  courriels: 'une adresse comme contact@lieu.fr est attendue.',
  site_web: 'une adresse comme https://lieu.fr est attendue.',
  prise_rdv: 'une adresse comme https://rdv.fr est attendue.',
  fiche_acces_libre: 'une adresse de acceslibre.beta.gouv.fr est attendue.',
};

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const SITE = /^(https?:\/\/)?[^\s/|]+\.[^\s|]+$/;
/** What each value of a list, or the whole text, must look like beyond the standard's own patterns. */
const looks: Partial<Record<FieldName, RegExp>> = {
  courriels: MAIL,
  site_web: SITE,
  prise_rdv: SITE,
  fiche_acces_libre: /^https?:\/\/acceslibre\.beta\.gouv\.fr\//,
};

const most = (length: number) => `${length} caractères au plus sont attendus.`;

function textOf({ name, pattern, maxLength = LONG, required }: Field) {
  const message = expected[name];
  const text = plainText(message)
    .max(maxLength, most(maxLength))
    .regex(looks[name] ?? pattern ?? /\S/, message ?? 'quelque chose est attendu ici.');
  return required && name !== 'pivot' ? text : text.nullable();
}

const SHORT = 500;
const listed = <Value extends z.ZodType>(value: Value, length: number) =>
  z.array(value, 'une liste est attendue.').max(length, `${length} valeurs au plus sont attendues.`);

function schemaOf(field: Field): z.ZodType {
  const { name, kind } = field;
  const message = expected[name];
  if (kind === 'number') {
    const end = name === 'latitude' ? 90 : 180;
    return z.number(message).min(-end, message).max(end, message);
  }
  if (kind === 'choice' && hasVocabulary(name))
    return listed(z.enum(vocabularies[name] as readonly [string, ...string[]], ofVocabulary), MANY);
  if (kind === 'list' || kind === 'choice')
    return listed(
      plainText(message)
        .max(SHORT, most(SHORT))
        .regex(looks[name] ?? /\S/, message ?? 'quelque chose est attendu ici.'),
      VALUES,
    );
  // Read as people write it, before it is checked (doors.ts).
  if (name === 'telephone') return plainText(message).max(60, message).nullable();
  return textOf(field);
}

/** Some of the standard's fields, each as it may be written. @param needed those that cannot be left out */
export const fieldsOf = (names: readonly FieldName[], needed: readonly FieldName[] = []) =>
  z.strictObject(
    Object.fromEntries(
      editable
        .filter(({ name }) => names.includes(name))
        .map((field) => [
          field.name,
          needed.includes(field.name) ? schemaOf(field) : schemaOf(field).optional(),
        ]),
    ),
  );

/** A change to a venue (JSON Merge Patch, RFC 7396): the fields that change, null to empty one. */
export const venuePatch = fieldsOf(editable.map(({ name }) => name)).refine(
  (patch) => 'latitude' in patch === 'longitude' in patch,
  {
    path: ['latitude'],
    message: 'latitude et longitude viennent ensemble.',
    // Even where other fields are refused, which zod would tell alone.
    when: ({ value }) => value instanceof Object,
  },
);
export type VenuePatch = Readonly<Record<string, unknown>>;
