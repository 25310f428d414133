import { application as life } from '../../../api/resources/kinds/application.ts';
import type { Application, Applications } from '../../../api/resources/missions/schema.ts';
import { ApiError } from '../../api.ts';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/words.tsx';
import { Acts, actIn } from '../acts.tsx';
import type { Parts, Shown } from '../needs/need-parts.tsx';
import { missionsApi } from './missions-api.ts';
import { words } from './words.ts';

/** Fields of who applies: another form of the page has a message too. */
const PREFIX = 'candidat-';
const fields = { name: words.name, mail: words.mail, message: words.message } as const;

function ApplyForm({ form: sent, errors }: Pick<Shown, 'form' | 'errors'>) {
  const form = sent?.get('geste') === 'candidater' ? sent : new URLSearchParams();
  const own = { form, errors };
  return (
    <section aria-labelledby="candidater" class="resource-part">
      <h2 id="candidater">{words.apply}</h2>
      <p>{words.applyLead}</p>
      <form method="post" class="plain-form" noValidate>
        <TextField {...own} name={`${PREFIX}name`} label={words.name} max={100} />
        <TextField {...own} name={`${PREFIX}mail`} label={words.mail} type="email" max={254} />
        <TextField {...own} name={`${PREFIX}message`} label={words.message} rows={5} max={2000} />
        <label class="check">
          <input type="checkbox" name="shares_mail" value="1" checked={form.has('shares_mail')} />
          {words.shares}
        </label>
        <label class="check">
          <input
            id={`${PREFIX}consent`}
            type="checkbox"
            name="consent"
            value="1"
            checked={form.has('consent')}
          />
          {words.consent}
        </label>
        <button type="submit" name="geste" value="candidater" class="button button-primary">
          {words.send}
        </button>
      </form>
    </section>
  );
}

function daysOf({ starts_on, ended_on }: Application, date: (day: string) => string): string {
  return [starts_on && words.from(date(starts_on)), ended_on && words.until(date(ended_on))]
    .filter(Boolean)
    .join(' ');
}

interface OneProps extends Pick<Shown, 'form' | 'errors'> {
  readonly one: Application;
}

function One({ one, form, errors }: OneProps) {
  const { date } = useWords();
  const { application, state, sent, name, message, mail, acts } = one;
  const isAnswered = form?.get('reponse') === String(application);
  return (
    <li class="resource-card">
      <h3>{name ?? words.erased}</h3>
      <p>{words.line(life.states[state] ?? state, date(sent))}</p>
      {one.starts_on && <p>{daysOf(one, date)}</p>}
      {message && <p class="resource-text">{message}</p>}
      {name && <p class="fine">{mail ? <a href={`mailto:${mail}`}>{mail}</a> : words.noMail}</p>}
      <Acts
        life={life}
        state={state}
        acts={acts}
        of={application}
        form={isAnswered ? form : undefined}
        errors={errors}
      />
    </li>
  );
}

interface ListProps extends Pick<Shown, 'form' | 'errors'> {
  readonly found: Applications;
  readonly isOwner: boolean;
}

const List = ({ found: { applications, partners }, isOwner, ...sent }: ListProps) => (
  <section aria-labelledby="candidatures" class="resource-part">
    <h2 id="candidatures">{words.list}</h2>
    {!isOwner && <p>{words.forPartner}</p>}
    {partners.length > 0 && <p>{words.partners(partners.join(', '))}</p>}
    {applications.length === 0 && <p>{words.none}</p>}
    <ol class="resource-cards">
      {applications.map((one) => (
        <One key={one.application} one={one} {...sent} />
      ))}
    </ol>
  </section>
);

/** How long the answer to who has just applied is shown: the address may be passed on. */
const SENT_MS = 600_000;

/** What the page of a mission shows besides: to whoever may apply, to its host and to its partners. */
export async function missionParts({ ask, url, now }: PersonalRequest, shown: Shown): Promise<Parts> {
  const { resource, own, form, errors } = shown;
  const isOwner = own?.sides.includes('owner') ?? false;
  const found = await missionsApi(ask).applications(resource.resource);
  const mayApply = resource.state === 'published' && !resource.demonstration && !found;
  const sent = Math.abs(now.getTime() - Number(url.searchParams.get('envoyee'))) < SENT_MS;
  return {
    life,
    before: sent ? <Notice>{words.sent}</Notice> : mayApply && <ApplyForm form={form} errors={errors} />,
    after: found && resource.state !== 'draft' && (
      <List found={found} isOwner={isOwner} form={form} errors={errors} />
    ),
  };
}

function applicationIn(form: URLSearchParams): object {
  const texts = Object.keys(fields).map((name) => [name, form.get(PREFIX + name) ?? '']);
  const ticks = { shares_mail: form.has('shares_mail'), consent: form.has('consent') };
  return { ...Object.fromEntries(texts), ...ticks };
}

/** Names the fields of the page's form, which are not those of the API. */
function named(error: unknown): never {
  if (!(error instanceof ApiError) || error.errors.length === 0) throw error;
  const labels: Readonly<Record<string, string>> = fields;
  const errors = error.errors.map(({ name, message }) => ({
    name: PREFIX + name,
    message: labels[name] ? `${labels[name]} : ${message}` : message,
  }));
  throw new ApiError(error.statusCode, error.message, errors);
}

/** Does what a form of a mission's page asks. @returns undefined for a form that is another's */
export async function sendMission(
  { ask, now }: PersonalRequest,
  number: number,
  form: URLSearchParams,
): Promise<Redirect | undefined> {
  const api = missionsApi(ask);
  const answered = form.get('reponse');
  if (answered) {
    await api.move(answered, actIn(life, form, answered));
    return { redirect: `/ressources/${number}#candidatures` };
  }
  if (form.get('geste') !== 'candidater') return undefined;
  await api.apply(number, applicationIn(form)).catch(named);
  return { redirect: `/ressources/${number}?envoyee=${now.getTime()}` };
}
