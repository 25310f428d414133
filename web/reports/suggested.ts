import type { FieldName } from '../../api/standard/fields.ts';
import type { VocabularyField } from '../../api/standard/vocabularies.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { changed, type Values, valuesIn } from '../stewardship/form-values.ts';
import { fieldOf } from '../stewardship/sections.ts';
import type { Pages } from '../words/words.tsx';
import { type DayFault, nameOfDay, typedWeek } from './days.ts';

export type Suggestable = keyof Pages['report']['fields'];
const listed: readonly string[] = ['courriels', 'site_web'] satisfies Suggestable[];
export const suggestable: readonly Suggestable[] = [
  'nom',
  'adresse',
  'code_postal',
  'commune',
  'telephone',
  'courriels',
  'site_web',
];

/** What is to tick, under what is wrong. */
export const choices = {
  services: ['services', 'modalites_accompagnement', 'modalites_acces', 'frais_a_charge'],
  accessibility: ['prise_en_charge_specifique'],
} as const satisfies Readonly<Record<string, readonly (VocabularyField & FieldName)[]>>;
const ticked = Object.values(choices).flat().map(fieldOf);

/** The boxes as the page has them, which travel with the form: what differs from them is what one says. */
export const boxesOf = (venue: Venue): Values =>
  Object.fromEntries(ticked.map(({ name }) => [name, venue[name]]));

function boxesRead(form: URLSearchParams): Values | undefined {
  try {
    return Object(JSON.parse(form.get('lu') ?? '')) as Values;
  } catch {
    return undefined;
  }
}

function boxesIn(form: URLSearchParams): Values {
  const read = boxesRead(form);
  return read ? changed(read, valuesIn(ticked, form)) : {};
}

const textsIn = (form: URLSearchParams) =>
  Object.fromEntries(
    suggestable.flatMap((name) => {
      const text = form.get(name)?.trim();
      return text ? [[name, listed.includes(name) ? [text] : text] as const] : [];
    }),
  );

/** What was typed of the week, from Monday. */
export const cellsIn = (form: URLSearchParams | undefined): string[] =>
  Array.from({ length: 7 }, (_, day) => form?.get(nameOfDay(day))?.trim() ?? '');

interface Suggested {
  /** Field by field of the standard. */
  readonly values: Values;
  readonly faults: readonly DayFault[];
}

/** What would be right, as far as it was said. @param closed words for « fermé » */
export function suggestedIn(form: URLSearchParams, venue: Venue, closed: readonly string[]): Suggested {
  const { horaires, faults } = typedWeek(cellsIn(form), venue.horaires, closed);
  return {
    values: { ...textsIn(form), ...boxesIn(form), ...(horaires !== undefined && { horaires }) },
    faults,
  };
}
