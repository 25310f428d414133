import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Done, doneAt, isDone } from '../ui/done.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { type CommitteesApi, committeesApi } from './committees-api.ts';
import { Agenda, Attendance, MeetingFacts, Seals } from './meeting-parts.tsx';
import { meetingIn, onPage } from './own-committee-page.tsx';
import {
  AgendaForm,
  AttendanceForm,
  Change,
  DecisionsPart,
  DocumentsPart,
  isWritten,
  LevelsPart,
  MinutesPart,
  Moves,
  type Props,
  Validated,
} from './own-meeting-parts.tsx';
import { meetingUrl, ownCommitteeUrl, ownMeetingUrl } from './urls.ts';
import { linesIn } from './values.ts';
import { words } from './words.ts';

const said = words.ownMeeting;

const labels: Readonly<Record<string, string>> = {
  day: words.own.day,
  hour: words.own.hour,
  place: words.own.place,
  link: words.own.link,
  reason: said.reason,
  title: said.documentTitle,
  file: said.file,
  text: said.text,
  decision_text: said.decisionText,
};

/** What comes before a meeting, for who prepares it; its agenda, for who reads. */
function Ahead(props: Props) {
  const { one } = props;
  const isOpen = ['planned', 'convened'].includes(one.state) || (one.entered_on && isWritten(one));
  if (!one.serves || !isOpen) return <Agenda agenda={one.agenda} />;
  return (
    <>
      <Change {...props} />
      <AgendaForm {...props} />
      <Moves {...props} />
    </>
  );
}

/** Who came: to note, until it is sealed. */
function Came(props: Props) {
  const { serves, begun, attendance } = props.one;
  if (!serves || !begun || !isWritten(props.one)) return <Attendance attendance={attendance} />;
  return (
    <Section id="presences" title={words.meeting.attendance}>
      <AttendanceForm {...props} />
    </Section>
  );
}

const Over = (props: Props) =>
  ['held', 'sealed'].includes(props.one.state) ? (
    <>
      <MinutesPart {...props} />
      <LevelsPart {...props} />
    </>
  ) : null;

function Head({ one }: Pick<Props, 'one'>) {
  return (
    <>
      <p class="lead">{one.committee_name}</p>
      <MeetingFacts one={one} />
      {one.link && (
        <p>
          {words.own.linkSaid} <a href={one.link}>{one.link}</a>
        </p>
      )}
      {!one.serves && <p>{said.reader}</p>}
      <p class="actions">
        <a class="button button-quiet" href={meetingUrl(one.meeting)}>
          {words.own.public}
        </a>
        <a class="button button-quiet" href={ownCommitteeUrl(one.committee)}>
          {words.meeting.committee}
        </a>
      </p>
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { one, errors } = props;
  const isAhead = one.state === 'planned' || one.state === 'convened';
  const title = isAhead ? said.title(one.at) : words.meeting.title(one.at);
  const body = (
    <TextPage title={title}>
      <Refused title={words.own.refused} errors={labelled(errors, (name) => labels[name])} />
      <Done done={props.done} />
      <Head one={one} />
      <Validated one={one} />
      <Ahead {...props} />
      <DocumentsPart {...props} />
      <Came {...props} />
      {one.state !== 'planned' && <DecisionsPart {...props} />}
      <Over {...props} />
      <Seals meeting={one.meeting} seals={one.seals} />
    </TextPage>
  );
  return personalPage(title, one.committee_name, body, {
    styles: ['text', 'form', 'resources', 'committees'],
    ...(status && { status }),
  });
}

interface Sent {
  readonly form: URLSearchParams;
  readonly file: PersonalRequest['file'];
}
type Gesture = (api: CommitteesApi, at: string, sent: Sent) => Promise<unknown>;

const move: Gesture = (api, at, { form }) => {
  const act = form.get('geste');
  const reason = form.get('reason')?.trim();
  const body = { act, ...(act === 'cancel' && { reason: reason ?? '' }) };
  return api.write('POST', `${at}/moves`, body, form.get('version') ?? '');
};
/** In whose name: a party's, or a seat's. */
const byWhom = (form: URLSearchParams) =>
  form.has('siege') ? { member: Number(form.get('siege')) } : { agreement_party: Number(form.get('partie')) };
const setReaders =
  (readers: string): Gesture =>
  (api, at, { form }) =>
    api.write('PUT', `${at}/documents/${form.get('numero')}`, { readers });

/** A file without a byte is one that nobody chose. */
const join: Gesture = (api, at, { form, file }) => {
  const query = new URLSearchParams({
    title: form.get('title') ?? '',
    readers: form.get('readers') ?? 'members',
  });
  return api.write('POST', `${at}/documents?${query}`, file?.bytes ?? Buffer.alloc(0));
};

const seatsIn = (form: URLSearchParams) =>
  [...form]
    .filter(([name, state]) => name.startsWith('presence-') && state !== '')
    .map(([name, state]) => ({ member: Number(name.slice('presence-'.length)), state }));

const gestures: Readonly<Record<string, Gesture>> = {
  convene: move,
  hold: move,
  cancel: move,
  changer: (api, at, { form }) => api.write('PUT', at, meetingIn(form), form.get('version') ?? ''),
  ordre: (api, at, { form }) =>
    api.write('PUT', `${at}/agenda`, { items: linesIn(form, 'items') }, form.get('version') ?? ''),
  joindre: join,
  ouvrir: setReaders('public'),
  fermer: setReaders('members'),
  retirer: (api, at, { form }) => api.write('DELETE', `${at}/documents/${form.get('numero')}`),
  presences: (api, at, { form }) => api.write('PUT', `${at}/attendance`, { seats: seatsIn(form) }),
  proposer: (api, at, { form }) => api.write('POST', `${at}/decisions`, { text: form.get('decision_text') }),
  'retirer-decision': (api, at, { form }) => api.write('DELETE', `${at}/decisions/${form.get('numero')}`),
  voix: (api, at, { form }) =>
    api.write('POST', `${at}/decisions/${form.get('decision')}/voices`, {
      ...byWhom(form),
      voice: form.get('voice'),
    }),
  ecrire: (api, at, { form }) =>
    api.write('POST', `${at}/minutes`, { text: (form.get('text') ?? '').replaceAll('\r\n', '\n') }),
  valider: (api, at, { form }) =>
    api.write('POST', `${at}/minutes/${form.get('numero')}/validations`, {
      ...byWhom(form),
      digest: form.get('digest'),
    }),
  publier: (api, at, { form }) =>
    api.write('POST', `${at}/publications`, { ...byWhom(form), level: form.get('level') }),
};

/** What the page calls a decision's text, which the API calls as that of minutes. */
const errorsOn = (form: URLSearchParams, error: ApiError) =>
  onPage(error, form).map(({ name, message }) => ({
    name: name === 'text' && form.get('geste') === 'proposer' ? 'decision_text' : name,
    message,
  }));

/** `/mon-espace/gouvernance/reunions/:meeting`: from its agenda to its seal, for those entitled. */
export async function ownMeetingPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, file, now, url } = request;
  await peopleApi(ask).me();
  const api = committeesApi(ask);
  const one = await api.ownMeeting(params.meeting ?? '');
  if (!one) return errorPage(request.words, 404, words.list.noneMine);
  if (!form) return pageOf({ one, now, form: new URLSearchParams(), errors: [], done: isDone(url) });
  try {
    await gestures[form.get('geste') ?? '']?.(api, `/meetings/${one.meeting}`, { form, file });
    return { redirect: doneAt(ownMeetingUrl(one.meeting)) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409, 413].includes(error.statusCode)) throw error;
    return pageOf({ one, now, form, errors: errorsOn(form, error) }, error.statusCode);
  }
}
