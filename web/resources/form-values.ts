import type { Kind } from '../../api/resources/kinds/kind.ts';
import type { Resource } from '../../api/resources/schema.ts';
import { ApiError } from '../api.ts';
import { departementsNamed } from '../departements/named.ts';
import type { PersonalRequest } from '../routes.tsx';
import { venuesNamed, venueText } from '../venues/venue-named.ts';
import { detailsIn, textsOf } from './detail-input.tsx';
import { placeNamed } from './place.ts';
import { words } from './words.ts';

/** What a resource says, as a form that was filled in would say it. */
export function formOf(kind: Kind, resource: Resource): URLSearchParams {
  const { title, description, conditions, audience, starts_on, ends_on, reach, quantity, radius } = resource;
  const texts = { title, description, conditions, audience, starts_on, ends_on, reach, quantity };
  const form = new URLSearchParams(
    Object.entries(texts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  if (radius) form.set('radius', String(radius / 1000));
  if (resource.centre) form.set('centre', resource.centre.join(','));
  form.set('departements', resource.departements.join(', '));
  form.set('venues', resource.venues.map(venueText).join('\n'));
  for (const { name } of kind.details)
    for (const text of textsOf(resource.details[name])) form.append(name, text);
  return form;
}

/** Where a circle is: what was typed now, else what was known. @throws ApiError naming the field for a place that is none */
async function centreIn(
  { api }: Pick<PersonalRequest, 'api'>,
  form: URLSearchParams,
): Promise<number[] | undefined> {
  const typed = form.get('around')?.trim();
  if (!typed) return form.get('centre')?.split(',').map(Number);
  const place = await placeNamed(api, typed);
  if (place) return [place.lon, place.lat];
  const message = words.form.unknownPlace(typed);
  throw new ApiError(400, message, [{ name: 'around', message }]);
}

async function reachIn(request: Pick<PersonalRequest, 'api'>, form: URLSearchParams): Promise<object> {
  const reach = form.get('reach') ?? '';
  switch (reach) {
    case 'circle': {
      const centre = await centreIn(request, form);
      const km = Number(form.get('radius'));
      return { reach, ...(centre && { centre }), ...(km && { radius: Math.round(km * 1000) }) };
    }
    case 'departements':
      return { reach, departements: await departementsNamed(request.api, form.get('departements') ?? '') };
    case 'venues':
      return { reach, venues: await venuesNamed(request.api, form, 'venues') };
    default:
      return { reach };
  }
}

const optional = ['conditions', 'audience', 'starts_on', 'ends_on'] as const;

/** What was filled in, as the API takes it. @throws ApiError naming the field for a place that is none */
export async function bodyIn(
  request: Pick<PersonalRequest, 'api'>,
  kind: Kind,
  form: URLSearchParams,
): Promise<object> {
  const given = optional.flatMap((name) => {
    const text = form.get(name)?.trim();
    return text ? [[name, text]] : [];
  });
  return {
    kind: kind.kind,
    title: form.get('title') ?? '',
    description: form.get('description') ?? '',
    ...Object.fromEntries(given),
    ...(kind.reaches && (await reachIn(request, form))),
    ...(kind.counts && form.get('quantity')?.trim() && { quantity: Number(form.get('quantity')) }),
    details: detailsIn(kind.details, form),
  };
}
