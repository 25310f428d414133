import type { ComponentChildren } from 'preact';
import type { FieldName } from '../../api/standard/fields.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { keeps } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import { candidatesFor, chosenIn } from '../position/from-form.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { EditForm, type FormState } from './edit-form.tsx';
import { editWords } from './edit-words.ts';
import { textIn } from './field-input.tsx';
import {
  type Conflict,
  changed,
  conflictsOf,
  isSame,
  listsTogether,
  together,
  type Values,
  valuesIn,
  valuesOf,
} from './form-values.ts';
import { previewPage } from './preview-page.tsx';
import { NOTHING, SAVED, savedNotice } from './saved-notice.tsx';
import { shownFields } from './sections.ts';
import { stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { edit } = words;

function page(
  { basemap }: PersonalRequest,
  state: FormState,
  { status, top }: { readonly status?: number; readonly top?: ComponentChildren } = {},
): Page {
  const { id, nom, code_insee, departement, position, source, date_maj } = state.venue;
  // The rest of a venue is in the form already.
  const venue = { id, nom, code_insee, departement, position, source, date_maj };
  const title = edit.title(calm(nom));
  return personalPage(
    title,
    edit.lead,
    <TextPage title={title}>
      {top ?? <p class="lead">{edit.lead}</p>}
      <Island name="EditForm" component={EditForm} props={{ given: { ...state, venue }, basemap }} />
    </TextPage>,
    { styles: ['text', 'form', 'position', 'edit', 'venue'], ...(status && { status }) },
  );
}

function readBefore(form: URLSearchParams, venue: Venue): Values {
  try {
    return JSON.parse(form.get('lu') ?? '') as Values;
  } catch {
    return valuesOf(shownFields, venue);
  }
}

/** What the form holds, the other's text where it was chosen. */
function mineIn(form: URLSearchParams, read: Values): Values {
  const written = form.get('geste') === 'confirmer' ? read : valuesIn(shownFields, form);
  const others = [...form.entries()].filter(
    ([name, value]) => name.startsWith('choix-') && value === 'autre',
  );
  const given = others.map(([name]) => name.slice('choix-'.length) as FieldName);
  return { ...written, ...Object.fromEntries(given.map((name) => [name, read[name]])) };
}

/** Someone else wrote meanwhile: what does not touch is put together, the rest is to choose. */
function reunited(state: FormState, current: Venue): FormState {
  const theirs = valuesOf(shownFields, current);
  const mine = {
    ...theirs,
    ...changed(state.read, state.mine),
    ...listsTogether(state.read, state.mine, theirs),
  };
  const conflicts = conflictsOf(state.read, state.mine, theirs);
  return { ...state, venue: current, read: theirs, version: current.version, mine, conflicts };
}

const toChoose = ({ name }: Conflict) => ({ name, message: edit.choose });

/** What a form that came back is about. */
interface Sent {
  readonly request: PersonalRequest;
  readonly venue: Venue;
  readonly form: URLSearchParams;
  readonly state: FormState;
}

const patchOf = ({ read, mine }: FormState) => together(changed(read, mine), mine);
const readingOf = ({ request, venue }: Sent, horaires: unknown) =>
  stewardshipApi(request.ask).reading(textIn(horaires), venue);

/** Hours that cannot be read are kept once it was said: their page will say that they are doubtful. */
async function unreadable(sent: Sent): Promise<readonly string[] | undefined> {
  const { horaires } = sent.state.mine;
  const isSeen = isSame(sent.form.get('horaires-vus'), horaires);
  if (!horaires || isSeen || isSame(horaires, sent.state.read.horaires)) return undefined;
  const { state, why } = await readingOf(sent, horaires);
  return state === 'unreadable' ? why : undefined;
}

/** What two people wrote and nobody has chosen between yet. */
function undecided(form: URLSearchParams): Conflict[] {
  try {
    const conflicts = JSON.parse(form.get('en-question') ?? '[]') as Conflict[];
    return conflicts.filter(({ name }) => !form.has(`choix-${name}`));
  } catch {
    return [];
  }
}

/** What the API would refuse, where there is something else to mend first: all is told at once. */
async function refusedOf({ request, venue, state }: Sent): Promise<ApiError['errors']> {
  const told = stewardshipApi(request.ask).preview(venue.id, patchOf(state));
  const error = await told.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ApiError ? error.errors : [];
}

async function save(sent: Sent): Promise<Page | Redirect> {
  const { request, venue, state, form } = sent;
  const conflicts = undecided(form);
  if (conflicts.length > 0) {
    const errors = [...conflicts.map(toChoose), ...(await refusedOf(sent))];
    return page(request, { ...state, conflicts, errors }, { status: 409 });
  }
  const why = await unreadable(sent);
  if (why) {
    const errors = [{ name: 'horaires', message: editWords.hours.refused }, ...(await refusedOf(sent))];
    return page(request, { ...state, unreadable: why, errors }, { status: 422 });
  }
  const patch = patchOf(state);
  if (Object.keys(patch).length === 0 && form.get('geste') !== 'confirmer') return savedAt(sent, NOTHING);
  const { version } = await stewardshipApi(request.ask).change(venue.id, state.version, patch);
  return savedAt(sent, String(version));
}

/** The form again, with what was saved said on top: the public page is in seven languages and says nothing of it. */
function savedAt({ venue, state: { mine, draft } }: Sent, saved: string): Redirect {
  const page = venueUrl({ id: venue.id, nom: String(mine.nom ?? venue.nom) });
  const query = new URLSearchParams({ enregistre: saved, ...(draft && { brouillon: draft }) });
  return { redirect: `${page}/modifier?${query}#${SAVED}` };
}

async function preview(sent: Sent): Promise<Page> {
  const { request, venue, state, form } = sent;
  const kept = await stewardshipApi(request.ask).preview(venue.id, patchOf(state));
  const hours = await readingOf(sent, state.mine.horaires);
  return previewPage(request, { venue, kept, hours }, form);
}

/** Where the address may be, without scripts. */
const place = async ({ request, state, form }: Sent): Promise<Page> =>
  page(request, { ...state, candidates: await candidatesFor(request.api, form) });

const placed = ({ request, state, form }: Sent): Page =>
  page(request, { ...state, mine: { ...state.mine, ...chosenIn(form) } });

const gestures: Readonly<Record<string, (sent: Sent) => Page | Promise<Page | Redirect>>> = {
  apercu: preview,
  placer: place,
  prendre: placed,
  reprendre: ({ request, state }) => page(request, state),
};

/** What was refused, with all that was written. */
async function refused({ request, venue, state }: Sent, error: ApiError): Promise<Page> {
  switch (error.statusCode) {
    case 400:
      return page(request, { ...state, errors: error.errors }, { status: 400 });
    case 401:
      return page(request, { ...state, signedOut: true }, { status: 401 });
    case 409:
      return page(request, reunited(state, await request.api.venue(venue.id)), { status: 409 });
    default:
      throw error;
  }
}

async function answer(request: PersonalRequest, venue: Venue, form: URLSearchParams) {
  const read = readBefore(form, venue);
  const state: FormState = {
    venue,
    read,
    version: Number(form.get('version')),
    mine: mineIn(form, read),
    draft: form.get('brouillon') ?? '',
  };
  const sent = { request, venue, form, state };
  try {
    return await (gestures[form.get('geste') ?? ''] ?? save)(sent);
  } catch (error) {
    if (error instanceof ApiError) return refused(sent, error);
    throw error;
  }
}

/** `/lieux/:id/:slug/modifier`: all that someone who keeps a venue can change of it. */
export const editPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/modifier', async (venue) => {
    if (request.form) return answer(request, venue, request.form);
    if (!(await keeps(request.ask, venue.id))) return { redirect: `${venueUrl(venue)}/revendiquer` };
    const read = valuesOf(shownFields, venue);
    const top = await savedNotice(request, venue);
    const saved = top && (request.url.searchParams.get('brouillon') ?? '');
    return page(request, { venue, read, version: venue.version, mine: read, draft: '', saved }, { top });
  });
