import type { Criterion } from '../../api/reference/schema.ts';
import { fields } from '../../api/standard/fields.ts';
import { count, enumerate, fr } from '../words/typeset.ts';

/** What people read of a field that a criterion asks about. */
export const fieldLabel = (name: string): string =>
  name === 'position' ? 'Position exacte' : (fields.find((field) => field.name === name)?.label ?? name);

const quoted = (values: readonly string[]) => enumerate(values.map((value) => fr`« ${value} »`));

/** What a criterion checks, in words: « Le champ « Horaires » est rempli ». */
export function checkInWords({ test, months }: Pick<Criterion, 'test' | 'months'>): string {
  if (!test)
    return fr`Le lieu le déclare, avec ce qui le montre ; cela vaut ${count(months ?? 0, 'mois', 'mois')}.`;
  const within = count(test.within_months ?? 0, 'mois', 'mois');
  if (test.kind) return fr`Un atelier au moins y est annoncé dans les ${within} qui viennent.`;
  const name = fr`Le champ « ${fieldLabel(test.field ?? '')} »`;
  if (test.contains)
    return test.contains.length === 1
      ? fr`${name} comprend ${quoted(test.contains)}.`
      : fr`${name} comprend l’une de ces valeurs : ${quoted(test.contains)}.`;
  if (test.within_months) return fr`La fiche a été mise à jour ou confirmée depuis moins de ${within}.`;
  return fr`${name} est rempli.`;
}
