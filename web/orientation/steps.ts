import { criteriaParams, type FacetField } from '../venues/criteria.ts';
import { placeParams, readable, type Search } from '../venues/filters.ts';

/** The questions, in order; the last is the answer. */
export const steps = ['need', 'where', 'when', 'constraints', 'answer'] as const;
export type Step = (typeof steps)[number];

/** What may matter to a person, beside what they come for: the filters that the fourth question asks. */
export const constraints = {
  modalites_acces: ['Se présenter'],
  frais_a_charge: ['Gratuit'],
  prise_en_charge_specifique: [
    'Handicaps moteurs',
    'Surdité',
    'Déficience visuelle',
    'Handicaps mentaux',
    'Illettrisme',
    'Langues étrangères (anglais)',
    'Langues étrangères (autres)',
  ],
  publics_specifiquement_adresses: ['Femmes', 'Jeunes', 'Seniors', 'Familles et/ou enfants'],
} as const satisfies Partial<Record<FacetField, readonly string[]>>;
export type ConstraintField = keyof typeof constraints;

export const stepOf = (params: URLSearchParams): Step =>
  steps.find((step) => step === params.get('step')) ?? 'need';

type Params = [name: string, value: string][];

/** Everything answered so far, as parameters. */
export const answersParams = (search: Search): Params => [
  ...(search.q ? ([['q', search.q]] as Params) : []),
  ...placeParams(search),
  ...criteriaParams(search),
];

/** What each question asks: left out of what a form carries along, for the form asks it anew. */
const asked: Readonly<Record<Step, (name: string) => boolean>> = {
  need: (name) => name === 'services',
  where: (name) => ['q', 'near', 'departement', 'place'].includes(name),
  when: (name) => name === 'open',
  constraints: (name) => Object.hasOwn(constraints, name),
  answer: () => false,
};

/** What the form of a question carries along: the answers to the others. */
export const carried = (search: Search, step: Step): Params =>
  answersParams(search).filter(([name]) => !asked[step](name));

/** The address of a question, with all that was answered. */
export const stepUrl = (search: Search, step: Step): string =>
  `/orientation?${readable(new URLSearchParams([...answersParams(search), ['step', step]]))}`;

/** The sheet of the venues chosen. */
export const orientationSheetUrl = (ids: readonly string[], search: Search): string =>
  `/orientation/fiche?${readable(
    new URLSearchParams([...ids.map((id): [string, string] => ['lieu', id]), ...answersParams(search)]),
  )}`;
