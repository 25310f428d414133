import type { PersonalRequest } from '../routes.tsx';
import { venuesNamed } from '../venues/venue-named.ts';

/** Before the names of the fields that several dates take on. */
export const PREFIX = 'ensemble-';

const ACTS = ['changer', 'annuler', 'clore'];
/** Whether a form acts on several dates, rather than adds one. */
export const isOfSeries = (form: URLSearchParams): boolean => ACTS.includes(form.get('geste') ?? '');

/** The dates that a form is about; all where the event is closed with them. */
function datesIn(form: URLSearchParams): object[] {
  const all = form.get('quelles') === 'toutes' || form.get('geste') === 'clore';
  return form.getAll(all ? 'date-a-venir' : 'date-cochee').map((key) => {
    const [sitting, version] = key.split(':').map(Number);
    return { sitting, version };
  });
}

/** What was filled in to change several dates, as the API takes it; what was left empty stays as it is. */
export async function changeIn(
  { api }: Pick<PersonalRequest, 'api'>,
  form: URLSearchParams,
): Promise<object> {
  const text = (name: string) => form.get(PREFIX + name)?.trim() || undefined;
  const [from, to, places] = ['from', 'to', 'places'].map(text);
  const [venue] = await venuesNamed(api, form, `${PREFIX}venue`);
  const change = {
    ...(from && { from }),
    ...(to && { to }),
    ...(places && { places: Number(places) }),
    ...(venue && { venue }),
  };
  return { dates: datesIn(form), change };
}

/** What was filled in to cancel several dates, as the API takes it. */
export const cancellationIn = (form: URLSearchParams): object => ({
  dates: datesIn(form),
  note: form.get(`${PREFIX}note`) ?? '',
  close: form.get('geste') === 'clore',
});
