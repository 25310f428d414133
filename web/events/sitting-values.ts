import type { OwnSitting } from '../../api/events/schema.ts';
import { locationOf } from '../position/from-form.ts';
import type { PersonalRequest } from '../routes.tsx';
import { venuesNamed } from '../venues/venue-named.ts';

const ADDRESS = ['label', 'adresse', 'code_postal', 'commune'] as const;

/** A form for a date that is not written yet. @param home id of the venue that organises */
export const newForm = (home: string | null): URLSearchParams =>
  new URLSearchParams({ ...(home && { venue: `/lieux/${encodeURIComponent(home)}` }) });

/** What a date says, as a form that was filled in would say it. */
export function formOf({ from, to, places, place }: OwnSitting): URLSearchParams {
  const form = new URLSearchParams({
    date: from.slice(0, 10),
    from: from.slice(11),
    to: to.slice(11),
    places: places === null ? '' : String(places),
  });
  if (place.venue) form.set('venue', `/lieux/${encodeURIComponent(place.venue)}`);
  else {
    form.set('ou', 'adresse');
    for (const name of ADDRESS) form.set(name, place[name]);
  }
  return form;
}

async function whereIn({ api }: Pick<PersonalRequest, 'api'>, form: URLSearchParams): Promise<object> {
  if (form.get('ou') !== 'adresse') return { venue: (await venuesNamed(api, form, 'venue'))[0] ?? '?' };
  const [label, adresse, code_postal, commune] = ADDRESS.map((name) => form.get(name)?.trim() ?? '');
  const given = { adresse: adresse ?? '', code_postal: code_postal ?? '', commune: commune ?? '' };
  const at = await locationOf(api, { ...given, latitude: null, longitude: null });
  return { label, ...given, ...at };
}

/** What was filled in, as the API takes it. */
export async function sittingIn(
  request: Pick<PersonalRequest, 'api'>,
  form: URLSearchParams,
): Promise<object> {
  const places = form.get('places')?.trim();
  return {
    date: form.get('date') ?? '',
    from: form.get('from') ?? '',
    to: form.get('to') ?? '',
    places: places ? Number(places) : null,
    ...(await whereIn(request, form)),
  };
}

/** The rhythm that was chosen; none for a date alone. */
export function repeatIn(form: URLSearchParams): object {
  const every = form.get('every') ?? 'once';
  return every === 'once' ? {} : { repeat: { every, until: form.get('until') ?? '' } };
}
