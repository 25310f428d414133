import { kinds } from '../../api/resources/kinds/kinds.ts';
import { branches, networks, organisationKinds } from '../../api/standard/organisations.ts';
import { trades } from '../../api/standard/trades.ts';
import type { Addresses, ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { PositionField } from '../position/position-field.tsx';
import { EnterButton } from '../ui/enter-button.tsx';
import { Field, Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { countIn } from './form-values.ts';
import { capital, words } from './words.ts';

const said = words.form;
const offered = kinds.filter(({ owners, consented }) => owners.includes('organisation') && !consented);

export interface FormState {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  /** Found by the server for the address of one establishment, where there are no scripts. */
  readonly candidates?: { readonly rank: number; readonly found: Addresses };
  /** Where the map of each establishment begins, as far as it is known. */
  readonly around?: readonly (readonly [lon: number, lat: number])[];
}

interface Props extends FormState {
  readonly basemap: string;
  readonly save: string;
  /** What comes back with the form besides. */
  readonly hidden?: Readonly<Record<string, string>>;
}

const labels: Readonly<Record<string, string>> = {
  nom: said.nom,
  kind: said.kind,
  siret: said.siret,
  presentation: said.presentation,
  site_web: said.site_web,
  trades: said.trades,
  offers: said.offers,
  departements: said.departements,
  hears_needs: said.hears,
  networks: said.networks,
  establishments: said.establishments,
  adresse: said.adresse,
  code_postal: said.code_postal,
  commune: said.commune,
  latitude: said.latitude,
  longitude: said.longitude,
};

/** The name of a field, as errors and conflicts say it. */
export const labelOf = (name: string): string => labels[name] ?? name;

/** « commune-2 » -> « Établissement 2, commune »; networks have no field each. */
function refusalOf({ name, message }: ApiError['errors'][number]) {
  const [field = '', rank] = name.split('-');
  if (field === 'network' || field === 'branch')
    return { id: field === 'branch' ? 'branch' : 'networks', message: `${said.networks} : ${message}` };
  const label = labelOf(field);
  const whose = rank ? `${said.establishment(Number(rank))}, ${label.toLowerCase()}` : label;
  return { id: name, message: `${whose} : ${message}` };
}

const same = (values: readonly string[]) => values.map((value) => [value, capital(value)] as const);

function Who(props: Pick<Props, 'form' | 'errors'>) {
  return (
    <section class="organisation-part" aria-labelledby="qui">
      <h2 id="qui">{said.who}</h2>
      <TextField {...props} name="nom" label={said.nom} max={200} />
      <FormTicks {...props} id="kind" label={said.kind} type="radio" values={same(organisationKinds)} />
      <TextField {...props} name="siret" label={said.optional(said.siret)} hint={said.siretHint} max={30} />
      <TextField
        {...props}
        name="presentation"
        label={said.optional(said.presentation)}
        hint={said.presentationHint}
        max={4000}
        rows={6}
      />
      <TextField
        {...props}
        name="site_web"
        label={said.optional(said.site_web)}
        hint={said.siteHint}
        max={500}
        type="url"
      />
    </section>
  );
}

function Networks(props: Pick<Props, 'form' | 'errors'>) {
  const { form } = props;
  return (
    <>
      <FormTicks {...props} id="networks" name="reseau" label={said.networks} values={same(networks)} />
      <Field id="branch" label={said.optional(said.branch)}>
        <select id="branch" name="branch">
          <option value="">{said.noBranch}</option>
          {branches.map((branch) => (
            <option key={branch} value={branch} selected={form.get('branch') === branch}>
              {branch}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        {...props}
        name="autres"
        label={said.optional(said.others)}
        hint={said.othersHint}
        max={2000}
        rows={2}
      />
    </>
  );
}

function Does(props: Pick<Props, 'form' | 'errors'>) {
  return (
    <section class="organisation-part" aria-labelledby="quoi">
      <h2 id="quoi">{said.does}</h2>
      <FormTicks {...props} id="trades" label={said.trades} values={same(trades)} />
      <FormTicks
        {...props}
        id="offers"
        label={said.offers}
        values={offered.map(({ kind, name }) => [kind, name] as const)}
      />
      <TextField
        {...props}
        name="departements"
        label={said.optional(said.departements)}
        hint={said.departementsHint}
        max={600}
      />
      <label class="check">
        <input type="checkbox" name="besoins" value="1" checked={props.form.has('besoins')} />
        {said.hears}
      </label>
      <Networks {...props} />
    </section>
  );
}

/** One establishment, by its number. */
function Establishment({ rank, ...props }: Props & { readonly rank: number }) {
  const { form, errors, candidates, around, basemap } = props;
  const suffix = `-${rank}`;
  const own = (name: string) => ({ form, errors, name: name + suffix });
  const [latitude, longitude] = [form.get(`latitude${suffix}`) ?? '', form.get(`longitude${suffix}`) ?? ''];
  const start = around?.[rank - 1] ?? null;
  return (
    <fieldset id={`etablissement${suffix}`} class="establishment">
      <legend>{said.establishment(rank)}</legend>
      <TextField {...own('nom')} label={said.nom} max={200} />
      <TextField {...own('adresse')} label={said.adresse} max={200} />
      <TextField {...own('code_postal')} label={said.code_postal} max={10} />
      <TextField {...own('commune')} label={said.commune} max={200} />
      <TextField {...own('siret')} label={said.optional(said.siret)} hint={said.siretHint} max={30} />
      <Island
        name="PositionField"
        component={PositionField}
        props={{
          latitude,
          longitude,
          errors,
          hint: said.position,
          candidates: candidates?.rank === rank ? candidates.found : undefined,
          around: start,
          rough: start !== null && latitude === '',
          basemap,
          suffix,
        }}
      />
      {countIn(form) > 1 && (
        <button
          type="submit"
          name="geste"
          value={`retirer${suffix}`}
          formAction="#etablissements"
          class="button button-quiet"
        >
          {said.remove(rank)}
        </button>
      )}
    </fieldset>
  );
}

function EstablishmentParts(props: Props) {
  const count = countIn(props.form);
  const error = props.errors.find(({ name }) => name === 'establishments')?.message;
  return (
    <section class="organisation-part" aria-labelledby="etablissements">
      <h2 id="etablissements">{said.establishments}</h2>
      {error && (
        <p id="establishments" class="field-error">
          {error}
        </p>
      )}
      <input type="hidden" name="etablissements" value={String(count)} />
      {Array.from({ length: count }, (_, index) => (
        <Establishment key={index} {...props} rank={index + 1} />
      ))}
      <p>
        <button
          type="submit"
          name="geste"
          value="ajouter"
          formAction={`#etablissement-${count + 1}`}
          class="button"
        >
          {said.add}
        </button>
      </p>
    </section>
  );
}

/** All that an organisation says of itself, to write; what was refused is told at once, beside what was written. */
export function OrganisationForm(props: Props) {
  const { errors, save, hidden = {} } = props;
  return (
    <form method="post" class="plain-form" noValidate>
      <EnterButton label={save} />
      <Refused title={said.refused} errors={errors.map(refusalOf)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Who {...props} />
      <Does {...props} />
      <EstablishmentParts {...props} />
      <button type="submit" class="button button-primary">
        {save}
      </button>
    </form>
  );
}
