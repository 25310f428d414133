import type { OwnProfile, Volunteer } from '../../../api/resources/volunteers/schema.ts';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { useWords } from '../../words/words.tsx';
import type { Parts, Shown } from '../needs/need-parts.tsx';
import { OwnEmployer } from './own-employer.tsx';
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

/** Where they come, and what their employer says: for those they agreed to. */
const Seen = ({ one }: { readonly one: Volunteer }) => (
  <>
    {one.place && <p>{placeOf(one)}.</p>}
    <EmployerSaid employer={one.employer ?? null} details={one.details} />
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
        <OwnEmployer resource={resource.resource} profile={profile} form={form} errors={errors} />
        <Consents consents={profile.consents} />
      </>
    ),
  };
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
  const known_as = form.get('connu');
  const organisation = Number(form.get('employeur') ?? Number.NaN);
  await api.nameEmployer(number, { organisation, ...(known_as !== null && { known_as }) });
  return done;
}
