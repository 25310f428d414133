import type { Refusal } from '../../api/core/errors.ts';
import type { Criterion, Draft, DraftBody, DraftCriterion } from '../../api/reference/schema.ts';
import { tooShort, trimmed } from '../ui/draft.tsx';
import { words } from './words.ts';

const said = words.draft;
/** The criterion that may be added. */
export const NEW = 'neuf';

/** The id of a criterion's field, which is its name in the form. */
export const fieldId = (key: string, name: string) => `${key}-${name}`;

/** What a criterion checks, as one choice of the form. */
function controlOf({ test }: Criterion): string {
  if (!test) return 'declared';
  if (test.kind) return 'workshops';
  if (test.contains) return `contains:${test.field}`;
  return test.within_months ? 'within' : `filled:${test.field}`;
}

/** What a draft says, as the form that is filled in with it. */
export function formOf({ title, changes, in_force_from, decision, criteria }: Draft): URLSearchParams {
  const form = new URLSearchParams({
    title,
    changes,
    in_force_from: in_force_from ?? '',
    decision: String(decision?.decision ?? ''),
  });
  for (const one of criteria) {
    form.append('critere', one.code);
    form.set(fieldId(one.code, 'name'), one.name);
    form.set(fieldId(one.code, 'why'), one.why);
    if (one.mandatory) form.set(fieldId(one.code, 'mandatory'), '1');
    form.set(fieldId(one.code, 'control'), controlOf(one));
    form.set(fieldId(one.code, 'months'), String(one.months ?? one.test?.within_months ?? ''));
    for (const value of one.test?.contains ?? []) form.append(fieldId(one.code, 'values'), value);
  }
  const used = criteria.map(({ code }) => Number(code.slice(1)));
  form.set(fieldId(NEW, 'code'), `C${Math.max(0, ...used) + 1}`);
  return form;
}

/** @param key of the criterion in the form @param code as the API knows it */
function criterionIn(form: URLSearchParams, key: string, code: string): DraftCriterion {
  const [control = '', field = ''] = trimmed(form, fieldId(key, 'control')).split(':');
  const months = Number(trimmed(form, fieldId(key, 'months')));
  const own = {
    code,
    name: trimmed(form, fieldId(key, 'name')),
    why: trimmed(form, fieldId(key, 'why')),
    mandatory: form.has(fieldId(key, 'mandatory')),
  };
  const tests: Readonly<Record<string, object>> = {
    contains: { field, contains: form.getAll(fieldId(key, 'values')) },
    within: { field: 'date_maj', within_months: months },
    workshops: { kind: 'has_workshops', within_months: months },
    filled: { field, is: 'filled' },
  };
  // The API looks at what it is: a form can send anything.
  return (
    control === 'declared'
      ? { ...own, kind: 'declared', months }
      : { ...own, kind: 'registry', test: tests[control] ?? {} }
  ) as DraftCriterion;
}

/** The criteria of a form by their keys: those that stay, and the one that is added. */
export function criteriaIn(form: URLSearchParams): readonly (readonly [key: string, DraftCriterion])[] {
  const kept = form
    .getAll('critere')
    .filter((code) => !form.has(fieldId(code, 'gone')))
    .map((code) => [code, criterionIn(form, code, code)] as const);
  const added = criterionIn(form, NEW, trimmed(form, fieldId(NEW, 'code')));
  return added.name || added.why ? [...kept, [NEW, added]] : kept;
}

/** What was filled in, as the API takes it. */
export const bodyIn = (form: URLSearchParams): DraftBody => ({
  title: trimmed(form, 'title'),
  changes: trimmed(form, 'changes'),
  in_force_from: trimmed(form, 'in_force_from') || null,
  decision: trimmed(form, 'decision') === '' ? null : Number(trimmed(form, 'decision')),
  criteria: criteriaIn(form).map(([, one]) => one),
});

const isMonths = (months: number, most: number) => Number.isInteger(months) && months >= 1 && months <= most;

/** What a check lacks, at its own field. */
function refusedCheck(key: string, one: DraftCriterion): Refusal[] {
  const label = `${one.code}, ${said.control}`;
  const asks = (name: string, message: string) => [
    { name: fieldId(key, name), message: `${label} : ${message}` },
  ];
  if (one.kind === 'declared') return isMonths(one.months, 60) ? [] : asks('months', said.monthsExpected);
  const { test } = one;
  if ('contains' in test) return test.contains.length > 0 ? [] : asks('values', said.valueExpected);
  if (!('within_months' in test)) return [];
  return isMonths(test.within_months, 'kind' in test ? 12 : 60) ? [] : asks('months', said.monthsExpected);
}

/** What the API would refuse, each at its own field: the API names a field alone, of which there are many here. */
export const refusedIn = (form: URLSearchParams): Refusal[] => [
  ...tooShort('title', said.name, trimmed(form, 'title'), 3),
  ...criteriaIn(form).flatMap(([key, one]) => [
    ...(/^C[1-9]\d?$/.test(one.code)
      ? []
      : [{ name: fieldId(key, 'code'), message: `${said.code} : ${said.codeExpected}` }]),
    ...tooShort(fieldId(key, 'name'), `${one.code}, ${said.criterionName}`, one.name, 3),
    ...tooShort(fieldId(key, 'why'), `${one.code}, ${said.why}`, one.why, 10),
    ...refusedCheck(key, one),
  ]),
];
