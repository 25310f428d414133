import type { Criterion } from '../../api/reference/schema.ts';
import { fields } from '../../api/standard/fields.ts';
import { count, fr } from '../words/typeset.ts';

/** What people read of a field that a criterion asks about. */
export const fieldLabel = (name: string): string =>
  name === 'position' ? 'Position exacte' : (fields.find((field) => field.name === name)?.label ?? name);

const quoted = (values: readonly string[]) => values.map((value) => fr`« ${value} »`).join(', ');

/** What a criterion asks, in words, met or not: « Le champ « Horaires » doit être rempli ». */
export function checkInWords({ test, months }: Pick<Criterion, 'test' | 'months'>): string {
  if (!test)
    return fr`Le lieu doit le déclarer, avec ce qui le montre ; cela vaut ${count(months ?? 0, 'mois', 'mois')}.`;
  const within = count(test.within_months ?? 0, 'mois', 'mois');
  if (test.kind) return fr`Un atelier au moins doit y être annoncé dans les ${within} qui viennent.`;
  const name = fr`Le champ « ${fieldLabel(test.field ?? '')} »`;
  if (test.contains)
    return test.contains.length === 1
      ? fr`${name} doit comprendre ${quoted(test.contains)}.`
      : fr`${name} doit comprendre l’une de ces valeurs : ${quoted(test.contains)}.`;
  if (test.within_months)
    return fr`La fiche doit avoir été mise à jour ou confirmée depuis moins de ${within}.`;
  return fr`${name} doit être rempli.`;
}
