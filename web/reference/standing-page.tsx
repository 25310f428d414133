import type { Standing } from '../../api/reference/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { useWords } from '../words/words.tsx';
import { type ReferenceApi, referenceApi } from './reference-api.ts';
import { checkInWords, fieldLabel } from './test-words.ts';
import { CRITERIA } from './urls.ts';
import { words } from './words.ts';

const said = words.standing;

interface Sent {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}
interface Props extends Sent {
  readonly venue: Venue;
  readonly standing: Standing;
}
type One = Standing['criteria'][number];

/** Where what is missing is filled in. */
function WayTo({ venue, test }: { readonly venue: Venue; readonly test: NonNullable<One['test']> }) {
  if (test.kind) {
    const query = new URLSearchParams({ genre: 'event', pour: `venue:${venue.id}` });
    return <a href={`/ressources/nouvelle?${query}`}>{said.announce}</a>;
  }
  if (test.within_months) return <a href="/mon-espace">{said.confirm}</a>;
  const field = test.field ?? '';
  const anchor = field === 'position' ? 'latitude' : field;
  return <a href={`${venueUrl(venue)}/modifier#${anchor}`}>{said.fill(fieldLabel(field))}</a>;
}

function Declared({ declaration, met }: Pick<One, 'declaration' | 'met'>) {
  const { date } = useWords();
  if (!declaration) return null;
  const when = (met ? said.declaredUntil : said.ended)(
    date(declaration.declared_on),
    date(declaration.until),
  );
  return (
    <p>
      {when}
      <q>{declaration.evidence}</q>{' '}
      {declaration.link && (
        <a href={declaration.link} rel="noreferrer nofollow">
          {new URL(declaration.link).host}
        </a>
      )}
    </p>
  );
}

const DeclareForm = ({ code, name, form, errors }: Sent & Pick<One, 'code' | 'name'>) => {
  const own = form.get('code') === code ? { form, errors } : { form: new URLSearchParams(), errors: [] };
  return (
    <form method="post" class="plain-form" noValidate>
      <input type="hidden" name="code" value={code} />
      <TextField
        {...own}
        name={`evidence-${code}`}
        label={said.evidence}
        hint={said.evidenceHint}
        rows={3}
        max={1000}
      />
      <TextField {...own} name={`link-${code}`} label={said.link} hint={said.linkHint} type="url" max={500} />
      <button type="submit" class="button">
        {said.declare}
        <span class="visually-hidden"> : {name}</span>
      </button>
    </form>
  );
};

const TakeBack = ({ code, name }: Pick<One, 'code' | 'name'>) => (
  <form method="post">
    <input type="hidden" name="code" value={code} />
    <button type="submit" name="geste" value="retirer" class="button button-quiet">
      {said.takeBack}
      <span class="visually-hidden"> : {name}</span>
    </button>
  </form>
);

function Item({ one, venue, ...sent }: Sent & { readonly one: One; readonly venue: Venue }) {
  const isDeclared = one.kind === 'declared';
  return (
    <li class="skill">
      <h3>{one.name}</h3>
      <p class="fine">{one.mandatory ? words.mandatory : words.optional}</p>
      <p>{one.why}</p>
      <p>{checkInWords(one)}</p>
      <Declared {...one} />
      {!one.met && one.test && (
        <p class="skill-taught">
          <WayTo venue={venue} test={one.test} />
        </p>
      )}
      {isDeclared && !one.met && (
        <details open={sent.form.get('code') === one.code}>
          <summary>{said.declareOne(one.name)}</summary>
          <DeclareForm {...one} {...sent} />
        </details>
      )}
      {isDeclared && one.met && <TakeBack {...one} />}
    </li>
  );
}

function Items({ title, id, criteria, ...rest }: Props & { title: string; id: string; criteria: One[] }) {
  if (criteria.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="skills">
        {criteria.map((one) => (
          <Item key={one.code} one={one} {...rest} />
        ))}
      </ul>
    </Section>
  );
}

function Summary({ labelled_on, holds, criteria }: Standing) {
  const { date } = useWords();
  if (holds) return <Notice>{labelled_on ? said.labelled(date(labelled_on)) : said.holds}</Notice>;
  return <Notice>{said.missing(criteria.filter(({ mandatory, met }) => mandatory && !met).length)}</Notice>;
}

/** What a venue lacks, mandatory first, then what it has. */
function Standings(props: Props) {
  const { criteria } = props.standing;
  const missing = criteria
    .filter(({ met }) => !met)
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory));
  return (
    <>
      <Summary {...props.standing} />
      <p>
        <a href={CRITERIA}>{said.seeCriteria}</a>
      </p>
      <Items {...props} id="a-faire" title={said.toDo} criteria={missing} />
      <Items {...props} id="rempli" title={said.done} criteria={criteria.filter(({ met }) => met)} />
    </>
  );
}

function pageOf(venue: Venue, standing: Standing | undefined, sent: Sent, status?: number): Page {
  const title = said.title(calm(venue.nom));
  const refused = sent.errors.map(({ name, message }) => ({ id: name, message }));
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <Refused title={said.refused} errors={refused} />
      {standing ? <Standings venue={venue} standing={standing} {...sent} /> : <Notice>{said.nothing}</Notice>}
      <p>
        <a href={venueUrl(venue)}>{calm(venue.nom)}</a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    styles: ['text', 'form', 'framework'],
    ...(status && { status }),
  });
}

/** What was filled in of a criterion; nothing where it is taken back. */
function declarationIn(form: URLSearchParams, code: string) {
  if (form.get('geste') === 'retirer') return { code, evidence: null, link: null };
  const text = (name: string) => form.get(`${name}-${code}`)?.trim() ?? '';
  return { code, evidence: text('evidence'), link: text('link') || null };
}

async function send(venue: Venue, api: ReferenceApi, form: URLSearchParams): Promise<Page | Redirect> {
  const code = form.get('code') ?? '';
  try {
    await api.declare(venue.id, declarationIn(form, code));
    return { redirect: `${venueUrl(venue)}/criteres` };
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    const errors = error.errors.map((one) => ({ ...one, name: `${one.name}-${code}` }));
    return pageOf(venue, await api.standing(venue.id), { form, errors }, 400);
  }
}

/** `/lieux/:id/:slug/criteres`: what a venue fills of the criteria in force, for those who keep it. */
export const standingPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/criteres', async (venue) => {
    const { ask, form } = request;
    const api = referenceApi(ask);
    if (form) return send(venue, api, form);
    return pageOf(venue, await api.standing(venue.id), { form: new URLSearchParams(), errors: [] });
  });
