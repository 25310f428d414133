import { type Field, type FieldName, fields } from '../../api/standard/fields.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { keeps } from '../people/keeps.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { StopsLink } from '../stops/stops-link.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { FieldInput } from './field-input.tsx';
import {
  type Conflict,
  changed,
  conflictsOf,
  together,
  type Values,
  valuesIn,
  valuesOf,
} from './form-values.ts';
import { said } from './said.ts';
import { stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { edit } = words;

type Section = keyof typeof edit.sections;
/** Every field that can be changed, where someone who fills in the form looks for it. */
const sections: Readonly<Record<Section, readonly FieldName[]>> = {
  place: ['nom', 'typologie', 'presentation_resume', 'presentation_detail', 'structure_parente', 'pivot'],
  where: ['adresse', 'complement_adresse', 'code_postal', 'commune', 'latitude', 'longitude'],
  reach: ['telephone', 'courriels', 'site_web', 'prise_rdv'],
  when: ['horaires', 'itinerance'],
  what: ['services', 'modalites_accompagnement'],
  who: [
    'frais_a_charge',
    'modalites_acces',
    'publics_specifiquement_adresses',
    'prise_en_charge_specifique',
    'fiche_acces_libre',
  ],
  networks: ['dispositif_programmes_nationaux', 'formations_labels', 'autres_formations_labels'],
};
const fieldOf = (name: FieldName): Field => fields.find((field) => field.name === name) as Field;
const shown = Object.values(sections).flat().map(fieldOf);

/** The form as it is shown: what it holds, from which version, and what is wrong with it. */
interface State {
  readonly venue: Venue;
  /** The venue as it was when one began to write. */
  readonly read: Values;
  readonly version: number;
  readonly mine: Values;
  readonly errors?: readonly { readonly name: string; readonly message: string }[];
  readonly conflicts?: readonly Conflict[];
  readonly signedOut?: true;
}

/** Field by field, the three texts, and which of two to keep. */
function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <div class="notice notice-note" role="alert" tabIndex={-1}>
      <p>
        <strong>{edit.conflict}</strong> {conflicts.length > 0 ? edit.conflictText : edit.merged}
      </p>
      {conflicts.map(({ name, before, mine, theirs }) => (
        <fieldset key={name} class="field">
          <legend>{fieldOf(name).label}</legend>
          <p>
            {edit.before} : {said(before)}
          </p>
          <label class="check">
            <input type="radio" name={`choix-${name}`} value="mien" checked />
            <span>
              {edit.mine} : {said(mine)}
            </span>
          </label>
          <label class="check">
            <input type="radio" name={`choix-${name}`} value="autre" />
            <span>
              {edit.theirs} : {said(theirs)}
            </span>
          </label>
        </fieldset>
      ))}
    </div>
  );
}

function EditForm({ venue, read, version, mine, errors = [], conflicts, signedOut }: State) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const labelled = errors.map(({ name, message }) => ({
    id: name,
    message: `${fields.find((field) => field.name === name)?.label ?? name} : ${message}`,
  }));
  return (
    <form method="post" action={`${venueUrl(venue)}/modifier`} class="plain-form" noValidate>
      <input type="hidden" name="lu" value={JSON.stringify(read)} />
      <input type="hidden" name="version" value={String(version)} />
      {signedOut && (
        <Notice kind="failure">
          {edit.signedOut}{' '}
          <a href="/connexion?vers=/mon-espace" target="_blank" rel="noopener">
            {edit.signIn}
          </a>
        </Notice>
      )}
      <Refused title={edit.refused} errors={labelled} />
      {conflicts && <Conflicts conflicts={conflicts} />}
      {(Object.keys(sections) as Section[]).map((section) => (
        <section key={section} aria-labelledby={`partie-${section}`} class="edit-section">
          <h2 id={`partie-${section}`}>{edit.sections[section]}</h2>
          {sections[section].map((name) => (
            <FieldInput key={name} field={fieldOf(name)} values={mine} error={errorOf(name)} />
          ))}
          {section === 'when' && <StopsLink venue={venue} />}
        </section>
      ))}
      <p class="actions">
        <button type="submit" class="button button-primary">
          {edit.save}
        </button>{' '}
        <a class="button button-quiet" href={venueUrl(venue)}>
          {edit.cancel}
        </a>{' '}
        <a class="button button-quiet" href={`${venueUrl(venue)}/historique`}>
          {edit.history}
        </a>
      </p>
      <button type="submit" name="geste" value="confirmer" class="button">
        {edit.nothing}
      </button>
    </form>
  );
}

const page = (state: State, status?: number): Page => ({
  ...(status && { status }),
  volatile: true,
  styles: ['text', 'form'],
  head: { title: `${edit.title(calm(state.venue.nom))} · Nouvelle Proximité`, description: edit.lead },
  body: (
    <TextPage title={edit.title(calm(state.venue.nom))}>
      <p class="lead">{edit.lead}</p>
      <EditForm {...state} />
    </TextPage>
  ),
});

function readBefore(form: URLSearchParams, venue: Venue): Values {
  try {
    return JSON.parse(form.get('lu') ?? '') as Values;
  } catch {
    return valuesOf(shown, venue);
  }
}

/** What the form holds, the other's text where it was chosen. */
function mineIn(form: URLSearchParams, read: Values): Values {
  const written = form.get('geste') === 'confirmer' ? read : valuesIn(shown, form);
  const others = [...form.entries()].filter(
    ([name, value]) => name.startsWith('choix-') && value === 'autre',
  );
  const given = others.map(([name]) => name.slice('choix-'.length) as FieldName);
  return { ...written, ...Object.fromEntries(given.map((name) => [name, read[name]])) };
}

/** Someone else wrote meanwhile: what does not touch is put together, the rest is to choose. */
function reunited(state: State, current: Venue): State {
  const theirs = valuesOf(shown, current);
  const conflicts = conflictsOf(state.read, state.mine, theirs);
  const mine = { ...theirs, ...changed(state.read, state.mine) };
  return { venue: current, read: theirs, version: current.version, mine, conflicts };
}

async function save(request: PersonalRequest, venue: Venue, form: URLSearchParams): Promise<Page | Redirect> {
  const read = readBefore(form, venue);
  const mine = mineIn(form, read);
  const state: State = { venue, read, version: Number(form.get('version')), mine };
  try {
    const patch = together(changed(read, mine), mine);
    await stewardshipApi(request.ask).change(venue.id, state.version, patch);
    return { redirect: venueUrl({ id: venue.id, nom: String(mine.nom ?? venue.nom) }) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.statusCode === 401) return page({ ...state, signedOut: true }, 401);
    if (error.statusCode === 409) return page(reunited(state, await request.api.venue(venue.id)), 409);
    if (error.statusCode === 400) return page({ ...state, errors: error.errors }, 400);
    throw error;
  }
}

/** `/lieux/:id/:slug/modifier`: all that someone who keeps a venue can change of it. */
export const editPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/modifier', async (venue) => {
    if (request.form) return save(request, venue, request.form);
    if (!(await keeps(request.ask, venue.id))) return { redirect: `${venueUrl(venue)}/revendiquer` };
    const read = valuesOf(shown, venue);
    return page({ venue, read, version: venue.version, mine: read });
  });
