import type { Api } from '../api.ts';
import { candidatesFor, chosenIn } from '../position/from-form.ts';
import { withOneMore, without } from './form-values.ts';
import type { FormState } from './organisation-form.tsx';

async function ofPlace(api: Api, form: URLSearchParams, rank: number, takes: boolean): Promise<FormState> {
  const suffix = `-${rank}`;
  if (!takes)
    return { form, errors: [], candidates: { rank, found: await candidatesFor(api, form, suffix) } };
  const chosen = chosenIn(form, suffix);
  const next = new URLSearchParams(form);
  for (const [name, value] of Object.entries(chosen ?? {})) next.set(name + suffix, String(value));
  return { form: next, errors: [] };
}

/** What a form that came back shows where it is not to be saved yet: one establishment more or less, or a place. */
export async function unsaved(api: Api, form: URLSearchParams): Promise<FormState | undefined> {
  const [gesture, rank] = (form.get('geste') ?? '').split('-');
  switch (gesture) {
    case 'ajouter':
      return { form: withOneMore(form), errors: [] };
    case 'retirer':
      return { form: without(form, Number(rank)), errors: [] };
    case 'placer':
    case 'prendre':
      return ofPlace(api, form, Number(rank), gesture === 'prendre');
    default:
      return undefined;
  }
}
