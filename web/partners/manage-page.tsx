import type { OwnOrganisation } from '../../api/partners/schema.ts';
import { ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { doneAt, isDone } from '../ui/done.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { ClosingPart } from './closing-part.tsx';
import { unsaved } from './form-gestures.ts';
import { bodyIn, bodyOf, formOf, placed, reunited, type Theirs, type Written } from './form-values.ts';
import { LogoField } from './logo-field.tsx';
import { type FormState, labelOf, OrganisationForm } from './organisation-form.tsx';
import { numberIn } from './organisation-page.tsx';
import { partnersApi } from './partners-api.ts';
import { words } from './words.ts';

const said = words.manage;
const PARTIES = ['État', 'Syntec Numérique'] as const;

/** What is shown besides what the directory knows. */
interface State extends Partial<FormState> {
  /** What was read when the form was opened, and its version. */
  readonly read?: Written;
  readonly version?: number;
  readonly theirs?: readonly Theirs[];
  readonly saved?: boolean;
  /** Why a part was not done: the logo, someone to add, a departure, the closing. */
  readonly refused?: {
    readonly part: 'logo' | 'mail' | 'leave' | 'closing';
    readonly why: string;
    readonly written?: string;
  };
}

interface Props extends State {
  readonly own: OwnOrganisation;
  readonly basemap: string;
}

const Conflict = ({ theirs }: { readonly theirs: readonly Theirs[] }) => (
  <div class="notice notice-failure" role="alert" id="conflit" tabIndex={-1}>
    <p>{said.conflict}</p>
    <ul class="points">
      {theirs.map(({ name, before, after, isMine }) => (
        <li key={name}>
          {said.theirs(labelOf(name), before, after)} {isMine && said.mineKept}
        </li>
      ))}
    </ul>
  </div>
);

/** Where its page stands, and what to do with it. */
function Standing({ own, saved }: Props) {
  const { organisation, answer } = own;
  const { state } = organisation;
  return (
    <>
      {saved && <Notice>{said.saved}</Notice>}
      <p class="lead">{said.states[state]}</p>
      {answer && state === 'refused' && <blockquote>{answer}</blockquote>}
      {state === 'published' && (
        <p class="actions">
          <a class="button" href={organisationUrl(organisation)}>
            {said.toPage}
          </a>
          <a
            class="button"
            href={`/ressources/nouvelle?${new URLSearchParams({ pour: `organisation:${organisation.organisation}` })}`}
          >
            {said.offer}
          </a>
          <a class="button" href={`/partenaires/${organisation.organisation}/offres`}>
            {said.jobs}
          </a>
        </p>
      )}
      <p class="fine">{words.independent}</p>
    </>
  );
}

function PagePart({ own, basemap, read, version, theirs = [], ...state }: Props) {
  const { organisation } = own;
  const before = read ?? bodyOf(organisation);
  const hidden = { version: String(version ?? organisation.version), lu: JSON.stringify(before) };
  const around = organisation.establishments.map(({ longitude, latitude }) => [longitude, latitude] as const);
  const { form = formOf(before), errors = [], candidates } = state;
  return (
    <Section id="page" title={said.page}>
      {theirs.length > 0 && <Conflict theirs={theirs} />}
      <OrganisationForm
        form={form}
        errors={errors}
        {...(candidates && { candidates })}
        {...(state.form ? {} : { around })}
        basemap={basemap}
        save={said.save}
        hidden={hidden}
      />
    </Section>
  );
}

/** What each party says of the mark. */
function Approvals({ own }: Props) {
  const { date } = useWords();
  return (
    <ul class="points">
      {PARTIES.map((party) => {
        const approval = own.approvals.find((one) => one.party === party);
        return (
          <li key={party}>{approval ? said.approved(party, date(approval.since)) : said.waits(party)}</li>
        );
      })}
    </ul>
  );
}

function MarkPart(props: Props) {
  const { own, refused } = props;
  const { organisation, nom, version } = own.organisation;
  const error = refused?.part === 'logo' ? refused.why : undefined;
  return (
    <Section id="logo-de" title={said.mark}>
      <p>{said.markText}</p>
      {own.has_logo ? (
        <>
          <img
            class="partner-logo partner-logo-large"
            src={`/api/partners/${organisation}/logo/proposed?v=${version}`}
            alt={said.markIs(nom)}
          />
          <Approvals {...props} />
        </>
      ) : (
        <p>{said.noMark}</p>
      )}
      <form method="post" action="#logo-de" class="plain-form">
        <input type="hidden" name="version" value={String(version)} />
        <Island name="LogoField" component={LogoField} props={{ labels: words.file, error }} />
        {own.has_logo && (
          <button type="submit" name="geste" value="sans-logo" class="button button-quiet">
            {said.removeMark}
          </button>
        )}
      </form>
    </Section>
  );
}

function Delegates({ own }: Props) {
  const { date } = useWords();
  return (
    <ul class="sessions">
      {own.delegates.map(({ mandate, mail, since, me }) => (
        <li key={mandate}>
          <form method="post" action="#delegues">
            {mail} {said.since(date(since))} {me && said.me}{' '}
            {!me && (
              <>
                <input type="hidden" name="mandat" value={String(mandate)} />
                <button type="submit" name="geste" value="ecarter" class="button button-quiet">
                  {said.remove} <span class="visually-hidden">{mail}</span>
                </button>
              </>
            )}
          </form>
        </li>
      ))}
    </ul>
  );
}

function InviteForm({ refused }: Props) {
  const error = refused?.part === 'mail' ? refused.why : undefined;
  const field = { id: 'mail', hint: said.mailHint, error };
  return (
    <form method="post" action="#delegues" class="plain-form" noValidate>
      <h3>{said.invite}</h3>
      <Field {...field} label={said.mail}>
        <input
          id="mail"
          name="mail"
          type="email"
          maxLength={254}
          autoComplete="off"
          aria-describedby={describedBy(field)}
          aria-invalid={error ? true : undefined}
          value={error ? refused?.written : ''}
        />
      </Field>
      <button type="submit" name="geste" value="inviter" class="button">
        {said.add}
      </button>
    </form>
  );
}

function LeaveForm({ own, refused }: Props) {
  const mine = own.delegates.find(({ me }) => me);
  if (!mine) return null;
  return (
    <form method="post" action="#delegues" class="plain-form">
      <h3>{said.leave}</h3>
      <p>{said.leaveText}</p>
      {refused?.part === 'leave' && <Notice kind="failure">{refused.why}</Notice>}
      <input type="hidden" name="mandat" value={String(mine.mandate)} />
      <label class="check">
        <input type="checkbox" name="sur" value="1" />
        {said.leaveSure}
      </label>
      <button type="submit" name="geste" value="partir" class="button">
        {said.leave}
      </button>
    </form>
  );
}

const DelegatesPart = (props: Props) => (
  <Section id="delegues" title={said.delegates}>
    <p>{said.delegatesText}</p>
    <Delegates {...props} />
    {props.own.organisation.state === 'published' && <InviteForm {...props} />}
    <LeaveForm {...props} />
  </Section>
);

const closingOf = ({ refused }: Props) =>
  refused?.part === 'closing' && { error: refused.why, written: refused.written };

function pageOf(props: Props, status?: number): Page {
  const title = said.title(props.own.organisation.nom);
  const body = (
    <TextPage title={title}>
      <Standing {...props} />
      <PagePart {...props} />
      <MarkPart {...props} />
      <DelegatesPart {...props} />
      <ClosingPart own={props.own} {...closingOf(props)} />
    </TextPage>
  );
  return personalPage(title, title, body, {
    styles: ['text', 'form', 'position', 'partners'],
    ...(status && { status }),
  });
}

/** What was read when the form was opened, as it came back with it. */
function readIn(form: URLSearchParams, now: Written): Written {
  try {
    return { ...now, ...(JSON.parse(form.get('lu') ?? '') as Partial<Written>) };
  } catch {
    return now;
  }
}

/** What a form that came back shows: what was refused, or what someone else changed meanwhile. */
function refusedState(error: unknown, own: OwnOrganisation, form: URLSearchParams): State {
  if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
  const now = bodyOf(own.organisation);
  const read = readIn(form, now);
  if (error.statusCode === 409) {
    const { body, theirs } = reunited(read, bodyIn(form), now);
    return { form: formOf(body), errors: error.errors, theirs };
  }
  const errors = error.errors.length > 0 ? error.errors : [{ name: 'nom', message: error.message }];
  return { form, errors, read, version: Number(form.get('version')) };
}

type Done = Redirect | State;

async function save(request: PersonalRequest, own: OwnOrganisation, form: URLSearchParams): Promise<Done> {
  const { api, ask } = request;
  const number = numberIn(request);
  const read = readIn(form, bodyOf(own.organisation));
  const waits = await unsaved(api, form);
  if (waits) return { ...waits, read, version: Number(form.get('version')) };
  try {
    await partnersApi(ask).change(number, Number(form.get('version')), await placed(api, bodyIn(form)));
    return { redirect: doneAt(`/partenaires/${number}/gerer`) };
  } catch (error) {
    const now =
      error instanceof ApiError && error.statusCode === 409 ? await partnersApi(ask).own(number) : own;
    return refusedState(error, now, form);
  }
}

/** Does something of one part of the page; what is refused is said there. */
async function part(
  named: 'logo' | 'mail' | 'closing',
  here: string,
  written: string,
  work: () => Promise<void>,
): Promise<Done> {
  try {
    await work();
    return { redirect: here };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
    const why = error.statusCode === 409 ? said.tooLate : (error.errors[0]?.message ?? error.message);
    return { refused: { part: named, why, written } };
  }
}

const types = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The mark that scripts put into the form. @throws ApiError 400 where there is none */
function logoIn(form: URLSearchParams) {
  const type = types.find((one) => one === form.get('type'));
  const data = form.get('data');
  if (!type || !data) throw new ApiError(400, words.file.missing);
  return { type, data };
}

async function act(request: PersonalRequest, own: OwnOrganisation, form: URLSearchParams): Promise<Done> {
  const api = partnersApi(request.ask);
  const number = numberIn(request);
  const here = (id: string) => `/partenaires/${number}/gerer#${id}`;
  const version = Number(form.get('version'));
  const mail = form.get('mail')?.trim() ?? '';
  const reason = form.get('raison')?.trim() ?? '';
  switch (form.get('geste')) {
    case 'logo':
      return part('logo', here('logo-de'), '', async () => api.logo(number, version, logoIn(form)));
    case 'sans-logo':
      return part('logo', here('logo-de'), '', () => api.logo(number, version, null));
    case 'inviter':
      return part('mail', here('delegues'), mail, () => api.invite(number, mail));
    case 'fermer':
      return part('closing', here('fermeture'), reason, () => api.close(number, version, reason));
    case 'rouvrir':
      return part('closing', here('fermeture'), '', () => api.reopen(number, version));
    case 'ecarter':
      await api.remove(number, form.get('mandat') ?? '');
      return { redirect: here('delegues') };
    case 'partir':
      if (!form.has('sur')) return { refused: { part: 'leave', why: said.leaveMissing } };
      await api.remove(number, form.get('mandat') ?? '');
      return { redirect: '/mon-espace' };
    default:
      return save(request, own, form);
  }
}

/** What was not done is answered as such. */
function statusOf({ theirs = [], errors = [], refused }: State): number | undefined {
  if (theirs.length > 0) return 409;
  return errors.length > 0 || refused ? 400 : undefined;
}

/** `/partenaires/:organisation/gerer`: its page, its mark and who speaks for it, by those who do. */
export async function managePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, form, url, basemap } = request;
  const api = partnersApi(ask);
  const own = await api.own(numberIn(request));
  if (!form) return pageOf({ own, basemap, saved: isDone(url) });
  const done = await act(request, own, form);
  if ('redirect' in done) return done;
  // After a conflict, what is shown beside the form is what it is now.
  const now = done.theirs ? await api.own(numberIn(request)) : own;
  return pageOf({ own: now, basemap, ...done }, statusOf(done));
}
