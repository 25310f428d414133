import type { Me } from '../../api/people/schema.ts';
import type { Programme } from '../../api/programmes/schema.ts';
import type { Kind, Owner } from '../../api/resources/kinds/kind.ts';
import { kindNamed, kinds } from '../../api/resources/kinds/kinds.ts';
import { ruledBy } from '../../api/resources/kinds/programmes.ts';
import { ApiError } from '../api.ts';
import { frameworkApi } from '../framework/framework-api.ts';
import { partnersApi } from '../partners/partners-api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import { programmesApi } from '../programmes/programmes-api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { VenueChoices } from '../venues/venue-choices.tsx';
import { DetailInput } from './detail-input.tsx';
import { bodyIn, formOf } from './form-values.ts';
import { resourcesApi } from './resources-api.ts';
import { fieldNames, words } from './words.ts';

const said = words.form;
/** Where what is refused is of no field: the whole form. */
const WHOLE = 'formulaire';

interface Props {
  readonly kind: Kind;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly title: string;
  readonly save: string;
  /** What is said above the errors. */
  readonly refused?: string;
  /** What comes back with the form besides. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What the skills of the framework are called, where the kind has any. */
  readonly skills: Readonly<Record<string, string>>;
  /** The names that its fields suggest, where any does. */
  readonly suggestions: readonly string[];
  /** What its kind is of, where something begins. */
  readonly programme?: Programme | undefined;
}

interface TextProps extends Omit<TextFieldProps, 'label'> {
  readonly label?: string;
}

/** One field that all resources have. */
const Text = ({ label, ...props }: TextProps) => (
  <TextField {...props} label={label ?? fieldNames[props.name] ?? props.name} />
);

const optional = (name: string) => `${fieldNames[name]} ${said.optional}`;

/** For whom: each way with what it needs, shown once it is chosen. */
function Reach({ form, errors }: Pick<Props, 'form' | 'errors'>) {
  const chosen = form.get('reach') ?? 'everywhere';
  const own = { form, errors };
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const missing = errorOf('reach') ?? errorOf('centre');
  const parts = {
    everywhere: null,
    departements: <Text {...own} name="departements" hint={said.departementsHint} />,
    circle: (
      <>
        <Text
          {...own}
          name="around"
          label={said.around}
          hint={form.has('centre') ? `${said.aroundHint} ${said.aroundKept}` : said.aroundHint}
        />
        <input type="hidden" name="centre" value={form.get('centre') ?? ''} disabled={!form.get('centre')} />
        <Text {...own} name="radius" type="number" />
      </>
    ),
    venues: (
      <>
        <Text {...own} name="venues" hint={said.venuesHint} rows={4} />
        <VenueChoices form={form} field="venues" many />
      </>
    ),
  };
  return (
    <fieldset id="reach" class={missing ? 'field field-wrong' : 'field'}>
      <legend>{said.reach}</legend>
      {missing && <p class="field-error">{missing}</p>}
      {(Object.keys(parts) as (keyof typeof parts)[]).map((reach) => (
        <div key={reach} class="reach">
          <label class="check">
            <input type="radio" name="reach" value={reach} checked={chosen === reach} />
            {said.reaches[reach]}
          </label>
          {parts[reach] && <div class="reach-part">{parts[reach]}</div>}
        </div>
      ))}
    </fieldset>
  );
}

function ResourceForm({ kind, form, errors, save, hidden, skills, suggestions }: Props) {
  const own = { form, errors };
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <form method="post" class="plain-form" id={WHOLE} tabIndex={-1} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Text {...own} name="title" hint={said.titleHint} max={140} />
      <Text {...own} name="description" rows={6} max={5000} />
      {kind.counts && <Text {...own} name="quantity" type="number" label={kind.counts.label} />}
      {kind.details.map((field) => (
        <DetailInput
          key={field.name}
          field={field}
          values={form.getAll(field.name)}
          error={errorOf(field.name)}
          skills={skills}
          suggestions={suggestions}
        />
      ))}
      {kind.reaches && <Reach {...own} />}
      {!kind.unaddressed && (
        <Text {...own} name="audience" label={optional('audience')} hint={said.audienceHint} max={300} />
      )}
      <Text
        {...own}
        name="conditions"
        label={optional('conditions')}
        hint={kind.free ? said.conditionsFree : undefined}
        rows={3}
        max={2000}
      />
      {kind.dated && (
        <>
          <Text {...own} name="starts_on" label={optional('starts_on')} type="date" />
          <Text {...own} name="ends_on" label={optional('ends_on')} type="date" />
        </>
      )}
      <button type="submit" class="button button-primary">
        {save}
      </button>
    </form>
  );
}

/** What the fields of a kind are called. */
export const fieldLabels = (kind: Kind): Readonly<Record<string, string>> => ({
  ...fieldNames,
  around: said.around,
  quantity: kind.counts?.label ?? '',
  ...Object.fromEntries(kind.details.map(({ name, label }) => [name, label])),
});

function pageOf(props: Props, status?: number): Page {
  const { kind, title, errors } = props;
  const labels = fieldLabels(kind);
  const refused = errors.map(({ name, message }) => {
    const label = labels[name];
    if (name === 'version') return { id: WHOLE, message: said.tooLate };
    return label ? { id: name, message: `${label} : ${message}` } : { id: WHOLE, message };
  });
  const body = (
    <TextPage title={title}>
      <p class="lead">{kind.lead}</p>
      <ProgrammeNote programme={props.programme} />
      {props.save === said.saveDraft && <p class="draft-lead">{said.draftLead}</p>}
      <Refused title={props.refused ?? said.refused} errors={refused} />
      <ResourceForm {...props} />
    </TextPage>
  );
  return personalPage(title, kind.lead, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

/** Someone in whose name one may write. */
interface Speaker {
  readonly as: Owner;
  /** `organisation:12`, `venue:fs-1`, `party:État`, `person:moi` */
  readonly key: string;
  readonly nom: string;
}

function speakersIn({ mandates }: Me): Speaker[] {
  const named = mandates.flatMap(({ organisation, venue, party, nom }): Speaker[] => {
    if (organisation && nom) return [{ as: 'organisation', key: `organisation:${organisation}`, nom }];
    if (venue && nom) return [{ as: 'venue', key: `venue:${venue}`, nom: calm(nom) }];
    return party ? [{ as: 'party', key: `party:${party}`, nom: party }] : [];
  });
  return [...named, { as: 'person', key: 'person:moi', nom: '' }];
}

/** « organisation:12 » -> `{ organisation: 12 }` */
function ownerIn(key: string): object {
  const [as = '', ...rest] = key.split(':');
  const value = rest.join(':');
  if (as === 'organisation') return { organisation: Number(value) };
  return as === 'person' ? { person: true } : { [as]: value };
}

/** What each of those one speaks for may have. */
function choicePage(me: Me, closed: ReadonlySet<string>): Page {
  const speakers = speakersIn(me);
  const body = (
    <TextPage title={said.chooseTitle}>
      {speakers.length === 1 && (
        <>
          <p>{said.nobody}</p>
          <p class="actions">
            <a class="button" href="/partenaires/inscrire">
              {words.ask.join}
            </a>
          </p>
        </>
      )}
      {speakers.map(({ as, key, nom }) => (
        <Section key={key} id={key} title={nom ? said.for(nom) : said.me}>
          <ul class="choices">
            {kinds
              .filter(({ owners, programme }) => owners.includes(as) && !closed.has(programme ?? ''))
              .map(({ kind, name, lead }) => (
                <li key={kind}>
                  <a href={`/ressources/nouvelle?${new URLSearchParams({ genre: kind, pour: key })}`}>
                    {name}
                  </a>
                  <br />
                  {lead}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </TextPage>
  );
  return personalPage(said.chooseTitle, words.lead, body, { styles: ['text', 'resources'] });
}

/** What the skills that a kind teaches are called, by their codes. */
async function skillsFor({ details }: Kind, ask: PersonalRequest['ask']): Promise<Record<string, string>> {
  if (!details.some(({ kind }) => kind === 'skills')) return {};
  const { domains } = await frameworkApi(ask).current();
  return Object.fromEntries(
    domains.flatMap(({ skills }) => skills.map(({ skill, name }) => [skill, `${skill} ${name}`] as const)),
  );
}

/** The names of organisations, where a field of the kind suggests them: as many as one list bears. */
async function suggestionsFor({ details }: Kind, ask: PersonalRequest['ask']): Promise<readonly string[]> {
  if (!details.some(({ suggests }) => suggests)) return [];
  const pages = await Promise.all(
    ['1', '2', '3'].map((page) => partnersApi(ask).list(new URLSearchParams({ limit: '100', page }))),
  );
  return pages.flatMap(({ organisations }) => organisations.map(({ nom }) => nom));
}

/** A kind with the bounds that its programme rules today. */
const asRuled = (kind: Kind, programme: Programme | undefined): Kind =>
  programme ? ruledBy(kind, programme.rules) : kind;

/** Shows the form again with what was refused. */
function refusedPage(props: Props, error: unknown): Page {
  if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
  const errors = error.errors.length > 0 ? error.errors : [{ name: WHOLE, message: error.message }];
  return pageOf({ ...props, errors }, error.statusCode);
}

/** In whose name: the one that is said, else the only one who can have it. */
function speakerOf({ owners }: Kind, me: Me, said: string | null) {
  const may = speakersIn(me).filter(({ as }) => owners.includes(as));
  return may.find(({ key }) => key === said) ?? (said === null && may.length === 1 ? may[0] : undefined);
}

/** The programmes that take nothing new today. */
async function closedIn(ask: PersonalRequest['ask']): Promise<ReadonlySet<string>> {
  const all = await programmesApi(ask).all();
  return new Set(all.filter(({ open }) => !open).map(({ programme }) => programme));
}

/** `/ressources/nouvelle`: what to bring or look for, in whose name, then the form of that kind. */
export async function newResourcePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, url, form } = request;
  const me = await peopleApi(ask).me();
  const name = url.searchParams.get('genre');
  const known = kinds.find((one) => one.kind === name);
  const speaker = known && speakerOf(known, me, url.searchParams.get('pour'));
  if (!known || !speaker) return choicePage(me, await closedIn(ask));
  const programme = await programmeOf(ask, known.programme);
  const kind = asRuled(known, programme);
  const [skills, suggestions] = await Promise.all([skillsFor(kind, ask), suggestionsFor(kind, ask)]);
  const title = said.newTitle(kind.name);
  const props = {
    kind,
    title,
    save: said.saveDraft,
    hidden: {},
    errors: [],
    skills,
    suggestions,
    programme,
  };
  if (!form) return pageOf({ ...props, form: new URLSearchParams() });
  try {
    const made = await resourcesApi(ask).add(ownerIn(speaker.key), await bodyIn(request, kind, form));
    return { redirect: `/ressources/${made}#la-votre` };
  } catch (error) {
    return refusedPage({ ...props, form }, error);
  }
}

/** `/ressources/:resource/modifier` */
export async function editResourcePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  await peopleApi(ask).me();
  const api = resourcesApi(ask);
  const own = await api.own(params.resource ?? '');
  if (!own?.sides.includes('owner')) return { redirect: `/ressources/${params.resource}`, forNow: true };
  const { resource } = own;
  const known = kindNamed(resource.kind);
  const kind = asRuled(known, await programmeOf(ask, known.programme));
  const version = form?.get('version') ?? String(resource.version);
  const hidden = { version };
  const save = resource.state === 'draft' ? said.saveDraft : said.save;
  const [skills, suggestions] = await Promise.all([skillsFor(kind, ask), suggestionsFor(kind, ask)]);
  const title = said.editTitle(resource.title);
  const props = { kind, title, save, hidden, errors: [], skills, suggestions };
  // Who would publish it is shown at once what is missing, where it is to be said.
  const missing = url.searchParams.has('manque') ? { errors: own.missing, refused: said.missing } : {};
  if (!form) return pageOf({ ...props, ...missing, form: formOf(kind, resource) });
  try {
    await api.change(String(resource.resource), Number(version), await bodyIn(request, kind, form));
    return { redirect: `/ressources/${resource.resource}#la-votre` };
  } catch (error) {
    // What was written meanwhile has been said: the next save replaces it.
    return refusedPage({ ...props, hidden: { version: String(resource.version) }, form }, error);
  }
}
