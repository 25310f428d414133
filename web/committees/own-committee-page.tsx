import type { OwnCommittee, Seat } from '../../api/committees/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Done, doneAt, isDone } from '../ui/done.tsx';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { inputs } from '../ui/input.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { capital } from '../words/typeset.ts';
import { CollegesForms } from './colleges-forms.tsx';
import { Colleges, CommitteeFacts, Late, Meetings, Seats } from './committee-parts.tsx';
import { type CommitteesApi, committeesApi } from './committees-api.ts';
import { GestureForm } from './gesture-form.tsx';
import { type Props, typed } from './own-committee-form.ts';
import { committeeUrl, ownCommitteeUrl, ownMeetingUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.own;

type Hidden = Readonly<Record<string, string | number>>;

/** In which a person of a party, or of a college, sits. */
function WhichSeat({ one }: { readonly one: OwnCommittee }) {
  const isSteering = one.kind === 'comité de pilotage';
  const parties = one.parties.filter(
    ({ agreement_party }) => one.operator || one.speaks_for.includes(agreement_party),
  );
  const options = isSteering
    ? parties.map(({ agreement_party, name }) => [String(agreement_party), name] as const)
    : one.colleges
        .filter(({ closed_on }) => !closed_on)
        .map(({ college }) => [college, capital(college)] as const);
  const name = isSteering ? 'agreement_party' : 'college';
  return (
    <Field id={name} label={isSteering ? said.party : said.college}>
      <select id={name} name={name}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

const Mandate = (props: {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly hint?: string | undefined;
}) => (
  <>
    <TextField {...props} name="begins_on" label={said.begins} type="date" />
    <TextField {...props} name="ends_on" label={said.ends} type="date" />
  </>
);

function AddSeat(props: Props) {
  const { one } = props;
  const given = typed(props, 'siege');
  const isOfCollege = one.kind === 'comité de gouvernance';
  return (
    <details open={given.errors.length > 0}>
      <summary>{said.addSeat}</summary>
      <GestureForm gesture="siege">
        <WhichSeat one={one} />
        {isOfCollege && <TextField {...given} name="body" label={said.body} />}
        <TextField {...given} name="office" label={said.office} />
        <TextField {...given} name="mail" label={said.mail} hint={said.mailHint} type="email" />
        <Mandate {...given} hint={isOfCollege ? said.mandateHint : undefined} />
        <button type="submit" class="button button-primary">
          {said.add}
        </button>
      </GestureForm>
    </details>
  );
}

const formOf = (seat: Seat, body: string | null) =>
  new URLSearchParams({
    office: seat.office,
    ...(body && { body }),
    ...(seat.begins_on && { begins_on: seat.begins_on }),
    ...(seat.ends_on && { ends_on: seat.ends_on }),
  });

const today = (now: Date) => dayOfMoment(now.toISOString());

/** Ends a mandate before its day: what else is said of the seat stays. */
function EndSeat({
  seat,
  hidden,
  now,
}: {
  readonly seat: Seat;
  readonly hidden: Hidden;
  readonly now: Date;
}) {
  const day = today(now);
  const isRunning = (seat.begins_on ?? day) <= day && (seat.ends_on ?? '9999') > day;
  if (!isRunning) return null;
  return (
    <GestureForm
      gesture="changer"
      hidden={{
        ...hidden,
        office: seat.office,
        ends_on: day,
        ...(seat.begins_on && { begins_on: seat.begins_on }),
        ...(seat.college && { body: seat.seat_of }),
      }}
    >
      <button type="submit" class="button button-quiet">
        {said.endSeat}
        <span class="visually-hidden"> : {said.seatOf(seat.seat_of, seat.office)}</span>
      </button>
    </GestureForm>
  );
}

/** A form beside others of its kind has names of its own for what is labelled: the address of a seat goes before. */
function ChangeSeat(props: Props & { readonly seat: Seat }) {
  const { one, seat } = props;
  const more = one.seat_versions.find(({ member }) => member === seat.member);
  const mayChange =
    one.operator ||
    (one.serves && (more?.agreement_party ? one.speaks_for.includes(more.agreement_party) : true));
  if (!more || !mayChange) return null;
  const id = (name: string) => `${name}-${seat.member}`;
  const given = typed(props, 'changer', String(seat.member));
  const form = given.errors.length > 0 ? given.form : formOf(seat, more.body);
  const hidden = {
    siege: seat.member,
    version: more.version,
    ...(more.agreement_party && { agreement_party: more.agreement_party }),
    ...(seat.college && { college: seat.college }),
  };
  const line = (name: string, label: string, type: keyof typeof inputs = 'text') => {
    const Input = inputs[type];
    const field = { id: id(name), error: given.errors.find((error) => error.name === name)?.message };
    return (
      <Field {...field} label={label}>
        <Input
          id={field.id}
          name={name}
          value={form.get(name) ?? ''}
          aria-describedby={describedBy(field)}
          {...(field.error && { 'aria-invalid': true as const })}
        />
      </Field>
    );
  };
  return (
    <details open={given.errors.length > 0}>
      <summary>
        {said.changeSeat} : {said.seatOf(seat.seat_of, seat.office)}
      </summary>
      <p class="fine">{more.has_account ? said.known : said.unknown}</p>
      <GestureForm gesture="changer" hidden={hidden}>
        {seat.college && line('body', said.body)}
        {line('office', said.office)}
        {line('mail', said.mail, 'email')}
        {line('begins_on', said.begins, 'date')}
        {line('ends_on', said.ends, 'date')}
        <button type="submit" class="button">
          {said.save}
          <span class="visually-hidden"> : {said.seatOf(seat.seat_of, seat.office)}</span>
        </button>
      </GestureForm>
      <EndSeat seat={seat} hidden={hidden} now={props.now} />
    </details>
  );
}

const OwnName = ({ seat }: { readonly seat: Seat }) => (
  <details>
    <summary>{said.ownName}</summary>
    <GestureForm gesture="nom" hidden={{ siege: seat.member }}>
      <TextField
        form={new URLSearchParams({ name: seat.named_as ?? '' })}
        errors={[]}
        name="name"
        label={said.nameField}
        hint={said.nameHint}
      />
      <button type="submit" class="button">
        {said.save}
      </button>
    </GestureForm>
  </details>
);

/** When and where: of a meeting to plan, or of one that is changed. @param of what tells its fields from others on the page */
export const WhenAndWhere = (props: {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly of?: string;
}) => {
  const { of = '', ...given } = props;
  return (
    <>
      <TextField {...given} of={of} name="day" label={said.day} type="date" />
      <TextField {...given} of={of} name="hour" label={said.hour} hint={said.hourHint} />
      <TextField {...given} of={of} name="lasts_minutes" label={said.lasts} type="number" />
      <TextField {...given} of={of} name="place" label={said.place} />
      <TextField {...given} of={of} name="link" label={said.link} hint={said.linkHint} type="url" />
    </>
  );
};

/** A meeting to come, or one that was held before this site was. */
function Plan(props: Props & { readonly gesture: 'prevoir' | 'saisir' }) {
  const { gesture } = props;
  const given = typed(props, gesture);
  const isPast = gesture === 'saisir';
  const form = given.errors.length > 0 ? given.form : new URLSearchParams({ lasts_minutes: '120' });
  return (
    <details open={given.errors.length > 0}>
      <summary>{isPast ? said.enter : said.plan}</summary>
      {isPast && <p class="fine">{said.enterHint}</p>}
      <GestureForm gesture={gesture}>
        <WhenAndWhere form={form} errors={given.errors} of={isPast ? '-passee' : ''} />
        <button type="submit" class="button button-primary">
          {isPast ? said.enterSave : said.planned}
        </button>
      </GestureForm>
    </details>
  );
}

function About(props: Props) {
  const { one } = props;
  const { name, object, months, version } = one;
  const form = new URLSearchParams({ committee_name: name, object, months: String(months) });
  const { errors } = typed(props, 'dire');
  return (
    <details open={errors.length > 0}>
      <summary>{said.about}</summary>
      <GestureForm gesture="dire" hidden={{ version }}>
        <TextField form={form} errors={errors} name="committee_name" label={said.name} />
        <TextField form={form} errors={errors} name="object" label={said.object} rows={4} />
        <TextField form={form} errors={errors} name="months" label={said.months} type="number" />
        <button type="submit" class="button">
          {said.save}
        </button>
      </GestureForm>
    </details>
  );
}

const labels: Readonly<Record<string, string>> = {
  office: said.office,
  body: said.body,
  mail: said.mail,
  begins_on: said.begins,
  ends_on: said.ends,
  day: said.day,
  hour: said.hour,
  place: said.place,
  link: said.link,
  lasts_minutes: said.lasts,
  committee_name: said.name,
  object: said.object,
  months: said.months,
  college: said.collegeName,
};

/** Where a field is, of the form that came back: beside others of its kind, it has a name of its own. */
const idIn = (form: URLSearchParams) => (name: string) => {
  const gesture = form.get('geste');
  if (gesture === 'changer') return `${name}-${form.get('siege')}`;
  if (gesture === 'changer-college') return `${name}-${form.get('rang')}`;
  if (gesture === 'college') return `${name}-nouveau`;
  return gesture === 'saisir' ? `${name}-passee` : name;
};

function pageOf(props: Props, status?: number): Page {
  const { one, errors } = props;
  const title = said.title(one.name);
  const own = one.seats.filter(({ member }) => one.own_seats.includes(member));
  const body = (
    <TextPage title={title}>
      <Refused title={said.refused} errors={labelled(errors, (name) => labels[name], idIn(props.form))} />
      <Done done={props.done} />
      <Late one={one} />
      <CommitteeFacts one={one} />
      <p class="actions">
        <a class="button button-quiet" href={committeeUrl(one.committee)}>
          {said.public}
        </a>
      </p>
      <Meetings meetings={one.meetings} to={ownMeetingUrl} />
      {one.serves && (
        <Section id="preparer" title={said.plan}>
          <Plan {...props} gesture="prevoir" />
          <Plan {...props} gesture="saisir" />
          <About {...props} />
        </Section>
      )}
      <Colleges colleges={one.colleges} seats={one.seats} />
      {one.serves && <p class="fine">{said.told}</p>}
      {one.serves && <CollegesForms {...props} />}
      <Seats seats={one.seats} />
      {one.seats.map((seat) => (
        <ChangeSeat key={seat.member} {...props} seat={seat} />
      ))}
      {one.serves && <AddSeat {...props} />}
      {own.map((seat) => (
        <OwnName key={seat.member} seat={seat} />
      ))}
    </TextPage>
  );
  return personalPage(title, one.object, body, {
    styles: ['text', 'form', 'resources', 'committees'],
    ...(status && { status }),
  });
}

const textIn = (form: URLSearchParams, name: string) => form.get(name)?.trim() || null;
const numberIn = (form: URLSearchParams, name: string) => Number(form.get(name)) || null;

/** What a form says of when and where. */
export const meetingIn = (form: URLSearchParams) => ({
  at: `${form.get('day') ?? ''}T${(form.get('hour') ?? '')
    .trim()
    .replace(/\s*[h:]\s*/, ':')
    .replace(/^(\d):/, '0$1:')
    .replace(/:$/, ':00')}`,
  lasts_minutes: Number(form.get('lasts_minutes')),
  place: textIn(form, 'place'),
  link: textIn(form, 'link'),
});

const seatIn = (form: URLSearchParams) => ({
  agreement_party: numberIn(form, 'agreement_party'),
  college: textIn(form, 'college'),
  body: textIn(form, 'body'),
  office: form.get('office') ?? '',
  // Left empty, whoever sits there stays.
  ...(textIn(form, 'mail') && { mail: textIn(form, 'mail') }),
  begins_on: textIn(form, 'begins_on'),
  ends_on: textIn(form, 'ends_on'),
});

/** @returns where one is led on to, where that is elsewhere */
async function perform(
  api: CommitteesApi,
  committee: string,
  form: URLSearchParams,
): Promise<string | undefined> {
  const at = `/committees/${committee}`;
  const version = form.get('version') ?? '';
  switch (form.get('geste')) {
    case 'prevoir': {
      const { meeting } = (await api.write('POST', `${at}/meetings`, meetingIn(form))) as { meeting: number };
      return ownMeetingUrl(meeting);
    }
    case 'saisir': {
      const entered = await api.write('POST', `${at}/past-meetings`, meetingIn(form));
      return ownMeetingUrl((entered as { meeting: number }).meeting);
    }
    case 'college':
      await api.write('POST', `${at}/colleges`, { college: form.get('college') ?? '' });
      break;
    case 'changer-college': {
      const college = { college: form.get('college') ?? '', closed: form.get('closed') === 'oui' };
      await api.write('PUT', `${at}/colleges/${form.get('rang')}`, college, version);
      break;
    }
    case 'siege':
      await api.write('POST', `${at}/members`, seatIn(form));
      break;
    case 'changer':
      await api.write('PUT', `${at}/members/${form.get('siege')}`, seatIn(form), version);
      break;
    case 'nom':
      await api.write('PUT', `/people/me/seats/${form.get('siege')}/name`, { name: textIn(form, 'name') });
      break;
    case 'dire': {
      const said = {
        name: form.get('committee_name'),
        object: form.get('object'),
        months: Number(form.get('months')),
      };
      await api.write('PUT', at, said, version);
    }
  }
  return undefined;
}

/** A moment is two fields here: which of them is not as expected. */
const onMoment = (form: URLSearchParams, message: string) => {
  const { at } = meetingIn(form);
  if (/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(at)) return { name: 'day', message };
  return /^\d{4}-\d\d-\d\dT/.test(at)
    ? { name: 'hour', message: said.hourExpected }
    : { name: 'day', message: said.dayExpected };
};

/** What a page calls a field that the API has another name for. */
export const onPage = (error: ApiError, form: URLSearchParams): ApiError['errors'] =>
  error.errors.length > 0
    ? error.errors.map(({ name, message }) => (name === 'at' ? onMoment(form, message) : { name, message }))
    : [{ name: 'contenu', message: error.message }];

/** `/mon-espace/gouvernance/comites/:committee`: its members and its meetings, for those entitled. */
export async function ownCommitteePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, now, url } = request;
  await peopleApi(ask).me();
  const api = committeesApi(ask);
  const one = await api.ownCommittee(params.committee ?? '');
  if (!one) return errorPage(request.words, 404, words.list.noneMine);
  if (!form) return pageOf({ one, now, form: new URLSearchParams(), errors: [], done: isDone(url) });
  try {
    return { redirect: (await perform(api, one.committee, form)) ?? doneAt(ownCommitteeUrl(one.committee)) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    return pageOf({ one, now, form, errors: onPage(error, form) }, error.statusCode);
  }
}
