import type { OwnProfile, Volunteer } from '../../../api/resources/volunteers/schema.ts';
import { ApiError } from '../../api.ts';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import type { Parts, Shown } from '../needs/need-parts.tsx';
import { volunteersApi } from './volunteers-api.ts';
import { EmployerSaid, placeOf } from './volunteers-page.tsx';
import { words } from './words.ts';

const said = words.own;

function Consents({ consents }: Pick<OwnProfile, 'consents'>) {
  const { date } = useWords();
  return (
    <section aria-labelledby="accords" class="resource-part">
      <h2 id="accords">{said.consents}</h2>
      <ul class="points">
        {consents.map(({ audience, given, withdrawn }, place) => (
          <li key={`${audience}${place}`}>
            {withdrawn
              ? said.withdrawn(audience, date(given), date(withdrawn))
              : said.given(audience, date(given))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EmployerProps extends Pick<Shown, 'form' | 'errors'> {
  readonly employer: OwnProfile['employer'];
}

function EmployerFields({ form, errors }: Pick<Shown, 'form' | 'errors'>) {
  const fields = [
    ['organisation', 'employeur', said.address, said.addressHint, 300],
    ['known_as', 'connu', said.knownAs, said.knownAsHint, 200],
  ] as const;
  return (
    <>
      {fields.map(([name, sent, label, hint, max]) => {
        const field = { id: name, hint, error: errors.find((error) => error.name === name)?.message };
        return (
          <Field key={name} {...field} label={label}>
            <input
              id={name}
              name={sent}
              maxLength={max}
              aria-describedby={describedBy(field)}
              aria-invalid={field.error ? true : undefined}
              value={form?.get(sent) ?? ''}
            />
          </Field>
        );
      })}
    </>
  );
}

function OwnEmployer({ employer, form, errors }: EmployerProps) {
  return (
    <section aria-labelledby="employeur" class="resource-part">
      <h2 id="employeur">{said.title}</h2>
      <p>{said.lead}</p>
      <EmployerSaid employer={employer} />
      <form method="post" class="plain-form" noValidate>
        {!employer && <EmployerFields form={form} errors={errors} />}
        <button
          type="submit"
          name="geste"
          value={employer ? 'oublier-employeur' : 'employeur'}
          class="button"
        >
          {employer ? said.forget : said.name}
        </button>
      </form>
    </section>
  );
}

/** Where they come, and what their employer says: for those they agreed to. */
const Seen = ({ one }: { readonly one: Volunteer }) => (
  <>
    {one.place && <p>{placeOf(one)}.</p>}
    <EmployerSaid employer={one.employer ?? null} />
  </>
);

/** What the page of a volunteer shows besides. */
export async function volunteerParts({ ask }: PersonalRequest, shown: Shown): Promise<Parts> {
  const { resource, own, form, errors } = shown;
  if (!own?.sides.includes('owner')) return { before: <Seen one={resource as Volunteer} /> };
  const profile = await volunteersApi(ask).own(resource.resource);
  return {
    after: (
      <>
        <OwnEmployer employer={profile.employer} form={form} errors={errors} />
        <Consents consents={profile.consents} />
      </>
    ),
  };
}

/** The organisation that an address of its page, or its name, means. @throws ApiError naming the field */
async function organisationIn({ ask }: PersonalRequest, typed: string): Promise<number> {
  const [, number] = /\/partenaires\/(\d+)/.exec(typed) ?? [];
  const found = number ? Number(number) : await volunteersApi(ask).organisationNamed(typed);
  if (found) return found;
  throw new ApiError(400, said.unknown, [{ name: 'organisation', message: said.unknown }]);
}

/** Does what a form of a volunteer's page asks. @returns undefined for a form that is another's */
export async function sendVolunteer(
  request: PersonalRequest,
  number: number,
  form: URLSearchParams,
): Promise<Redirect | undefined> {
  const api = volunteersApi(request.ask);
  const done = { redirect: `/ressources/${number}#employeur` };
  if (form.get('geste') === 'oublier-employeur') {
    await api.nameEmployer(number, null);
    return done;
  }
  if (form.get('geste') !== 'employeur') return undefined;
  const organisation = await organisationIn(request, form.get('employeur')?.trim() ?? '');
  await api.nameEmployer(number, { organisation, known_as: form.get('connu') ?? '' });
  return done;
}
