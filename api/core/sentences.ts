import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const types: Readonly<Record<string, string>> = {
  string: 'un texte est attendu.',
  number: 'un nombre est attendu.',
  int: 'un nombre entier est attendu.',
  boolean: 'oui (true) ou non (false) est attendu.',
  array: 'une liste est attendue.',
  object: 'un objet JSON est attendu.',
  record: 'un objet JSON est attendu.',
  date: 'un jour est attendu (AAAA-MM-JJ).',
};
const formats: Readonly<Record<string, string>> = {
  email: 'une adresse comme prenom.nom@exemple.fr est attendue.',
  url: 'une adresse comme https://exemple.fr est attendue.',
  date: 'un jour est attendu (AAAA-MM-JJ).',
};
const OTHER = 'cette valeur n’a pas la forme attendue.';

const plural = (amount: unknown, word: string) => `${amount} ${word}${Number(amount) > 1 ? 's' : ''}`;
const sizes: Readonly<Record<string, string>> = { string: 'caractère', array: 'valeur' };

/** « 20 valeurs au plus sont attendues. », « un nombre de 1 au moins est attendu. » */
function boundOf(origin: string, amount: unknown, side: 'au plus' | 'au moins'): string {
  const word = sizes[origin];
  if (!word) return `un nombre de ${amount} ${side} est attendu.`;
  const feminine = origin === 'array' ? 'e' : '';
  const many = Number(amount) > 1;
  return `${plural(amount, word)} ${side} ${many ? 'sont' : 'est'} attendu${feminine}${many ? 's' : ''}.`;
}

/** Longer lists are in the documentation. */
const MOST_SAID = 8;
const oneOf = (values: readonly unknown[]) =>
  values.length > MOST_SAID
    ? 'une des valeurs de la liste est attendue, lettre pour lettre.'
    : `${values.map((value) => `« ${value} »`).join(' ou ')} est attendu.`;

function ofValue(issue: Issue & { code: 'invalid_value' }): string {
  return issue.expected === 'stringbool' ? oneOf(['true', 'false']) : oneOf(issue.values);
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? OTHER;
    case 'too_big':
      return boundOf(issue.origin, issue.maximum, 'au plus');
    case 'too_small':
      return boundOf(issue.origin, issue.minimum, 'au moins');
    case 'invalid_format':
      return formats[issue.format] ?? OTHER;
    case 'invalid_value':
      return ofValue(issue);
    case 'unrecognized_keys':
      return 'paramètre inconnu.';
    default:
      return OTHER;
  }
}

/** What is said of a value where its schema has no sentence of its own: what was expected, as people say it. */
export const sentenceOf = (issue: Issue): string =>
  issue.input === undefined && issue.code === 'invalid_type'
    ? `ce champ manque : ${expectedOf(issue)}`
    : expectedOf(issue);
