import type { Event } from '../../api/events/schema.ts';
import type { Me } from '../../api/people/schema.ts';
import type { Programme } from '../../api/programmes/schema.ts';
import { type Kind, moveOf } from '../../api/resources/kinds/kind.ts';
import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import type { OwnResource, Resource } from '../../api/resources/schema.ts';
import { ApiError, orNothing } from '../api.ts';
import { eventsApi } from '../events/events-api.ts';
import { NextDates } from '../events/next-dates.tsx';
import { skillUrl } from '../framework/urls.ts';
import { callParts } from '../fund/call-parts.tsx';
import { pledgeParts, sendPledge } from '../fund/pledge-parts.tsx';
import { words as fund } from '../fund/words.ts';
import { words as jobs } from '../jobs/words.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { CampaignLinks } from '../pilots/campaign-links.tsx';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import type { Page } from '../render.tsx';
import { ReportLink } from '../reports/report-link.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { fileUrl, practiceUrl } from '../toolbox/urls.ts';
import { words as toolbox } from '../toolbox/words.ts';
import { type Fact, FactList } from '../ui/facts.tsx';
import { describedBy, Field, labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { count, number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { Acts, actIn, askedBy, fieldOf } from './acts.tsx';
import { DetailInput, detailsIn, textsOf } from './detail-input.tsx';
import { fieldLabels } from './form-page.tsx';
import { missionParts, sendMission } from './missions/mission-parts.tsx';
import { needParts, type Parts, sendNeed } from './needs/need-parts.tsx';
import { postParts } from './posts/post-parts.tsx';
import { leftOver, Owner, reachOf, useDates } from './resource-card.tsx';
import { type ResourcesApi, resourcesApi } from './resources-api.ts';
import { resourceUrl, uptakeUrl } from './urls.ts';
import { sendVolunteer, volunteerParts } from './volunteers/volunteer-parts.tsx';
import { volunteersApi } from './volunteers/volunteers-api.ts';
import { words as volunteers } from './volunteers/words.ts';
import { fieldNames, words } from './words.ts';

interface Props {
  readonly resource: Resource;
  readonly kind: Kind;
  readonly own: OwnResource | undefined;
  readonly me: Me | undefined;
  /** Those for whom the reader could ask for it; `why` where it is not for them. */
  readonly takers: readonly TakerChoice[];
  /** The dates to come, of what has any. */
  readonly dates: readonly Event[] | undefined;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
  readonly parts?: Parts;
  /** What its kind is of, if anything. */
  readonly programme: Programme | undefined;
}

const SkillCodes = ({ skills }: { readonly skills: readonly string[] }) => (
  <>
    {skills.map((skill, index) => (
      <span key={skill}>
        {index > 0 && ', '}
        <a href={skillUrl(skill)}>{skill}</a>
      </span>
    ))}
  </>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ol class="lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);

/** What the kind says besides, as it declares it. */
function Details({ resource, kind }: Props) {
  const { date } = useWords();
  const shown = ({ kind: how, name, named }: Kind['details'][number]) => {
    const value = resource.details[name];
    if (Array.isArray(value)) return value.join(', ');
    if (how === 'tick') return value ? words.yes : '';
    if (how === 'number' && !named) return number(Number(value));
    return how === 'day' ? date(String(value)) : String(value);
  };
  const fact = (field: Kind['details'][number]): Fact => {
    const text = shown(field);
    const link = (
      <a href={text} rel="noreferrer">
        {text}
      </a>
    );
    if (field.kind === 'lines')
      return [field.label, <Lines key={field.name} lines={textsOf(resource.details[field.name])} />];
    if (field.kind === 'skills')
      return [field.label, <SkillCodes key={field.name} skills={textsOf(resource.details[field.name])} />];
    // An invented address leads nowhere.
    if (field.kind === 'link') return [field.label, !resource.demonstration && link];
    return [field.label, text];
  };
  const said = kind.details.filter(({ name }) => resource.details[name] !== undefined);
  return <FactList facts={said.map(fact)} />;
}

function Facts(props: Props) {
  const { resource, kind } = props;
  const dates = useDates(resource);
  return (
    <>
      <p class="lead">
        {kind.name}. <Owner {...resource} />. {resource.reach && !kind.apart && `${reachOf(resource)}.`}
      </p>
      {leftOver(resource) && <p class="resource-left">{leftOver(resource)}</p>}
      {resource.state === 'closed' && <Notice>{words.closed}</Notice>}
      <p class="resource-text">{resource.description}</p>
      <Details {...props} />
      <FactList
        facts={[
          [words.dates, dates],
          [words.audience, resource.audience],
          [words.conditions, resource.conditions],
        ]}
      />
      {resource.venues.length > 0 && (
        <section aria-labelledby="lieux">
          <h2 id="lieux">{words.namedVenues}</h2>
          <ul class="points">
            {resource.venues.map((venue) => (
              <li key={venue.id}>
                <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {venue.commune}
              </li>
            ))}
          </ul>
        </section>
      )}
      {kind.free && <p class="fine">{words.free}</p>}
      {resource.demonstration && <Notice>{words.demonstration}</Notice>}
    </>
  );
}

/** A line of what was asked: who, how many, and where it stands. */
function Uptakes({ own, kind }: { readonly own: OwnResource; readonly kind: Kind }) {
  const { date } = useWords();
  const { uptake: life, counts } = kind;
  if (!life) return null;
  return (
    <>
      <h3>{words.own.uptakes}</h3>
      {own.uptakes.length === 0 && <p>{words.own.noUptake}</p>}
      <ul class="points">
        {own.uptakes.map(({ uptake, venue, organisation, quantity, state, since }) => (
          <li key={uptake}>
            <a href={uptakeUrl(uptake)}>{venue ? calm(venue.nom) : organisation?.nom}</a>
            {quantity && counts && `, ${count(quantity, counts.one, counts.many)}`}, {date(since)} :{' '}
            {life.states[state]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A practice has a page of its own in the toolbox, and may have a file. */
const ToolboxLinks = ({ resource, title, state }: Resource) => (
  <>
    <a class="button" href={fileUrl(resource)}>
      {toolbox.file.link}
    </a>{' '}
    {state !== 'draft' && (
      <a class="button" href={practiceUrl({ resource, title })}>
        {toolbox.file.seen}
      </a>
    )}
  </>
);

const Withheld = ({ moves }: Pick<OwnResource, 'moves'>) => (
  <>
    <p>{words.own.withheld}</p>
    <blockquote class="resource-text">{moves.findLast(({ act }) => act === 'withhold')?.note}</blockquote>
  </>
);
/** What a draft lacks, each a link to where it is said. */
function Missing({ own: { missing, resource }, kind }: { readonly own: OwnResource; readonly kind: Kind }) {
  if (missing.length === 0) return null;
  const labels = fieldLabels(kind);
  return (
    <>
      <p>{words.own.missing}</p>
      <ul class="points">
        {missing.map(({ name, message }) => (
          <li key={name}>
            <a href={`/ressources/${resource.resource}/modifier?manque#${name}`}>{labels[name] ?? name}</a> :{' '}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}

function OwnPart({ own, kind, resource, form, errors, parts }: Props) {
  if (!own || own.sides.length === 0) return null;
  const isOwner = own.sides.includes('owner');
  return (
    <section aria-labelledby="la-votre" class="resource-own">
      <h2 id="la-votre">{isOwner ? words.own.title(resource.kind) : words.own.moderator}</h2>
      <p>{words.own.state(parts?.state ?? kind.life.states[resource.state] ?? '')}</p>
      {resource.state === 'draft' && (
        <>
          <p>{words.own.draft}</p>
          <Missing own={own} kind={kind} />
        </>
      )}
      {resource.state === 'withheld' && <Withheld moves={own.moves} />}
      {isOwner && (
        <p>
          <a class="button" href={`/ressources/${resource.resource}/modifier`}>
            {words.own.edit}
          </a>{' '}
          {kind.kind === 'practice' && <ToolboxLinks {...resource} />}
        </p>
      )}
      <Acts life={kind.life} state={resource.state} acts={own.acts} form={form} errors={errors} />
      {kind.kind !== 'need' && <Uptakes own={own} kind={kind} />}
    </section>
  );
}

interface TakerChoice {
  readonly value: string;
  readonly nom: string;
  readonly why: string | null;
  /** What they have of it. */
  readonly taken: number | null;
}
const mayTake = ({ why, taken }: TakerChoice) => why === null && taken === null;

/** Those for whom someone could take it up. */
async function takersOf(
  ask: PersonalRequest['ask'],
  { resource, demonstration, state }: Resource,
  { uptake }: Kind,
  me: Me | undefined,
): Promise<TakerChoice[]> {
  if (!me || !uptake || demonstration || state === 'draft') return [];
  const takers = await resourcesApi(ask).takers(resource);
  return takers.map(({ id, nom, ...more }) => ({ value: id, nom: calm(nom), ...more }));
}

type AskProps = Props & { readonly uptake: NonNullable<Kind['uptake']> };

/** Who cannot ask is told what is missing, and where it is to be had. */
function NoTaker({ uptake: { taker }, me, resource, kind }: AskProps) {
  if (kind.consented) return <p>{volunteers.noTaker}</p>;
  const { why, to, link } = me
    ? words.ask.missing[taker]
    : {
        ...words.ask.signIn[taker],
        to: `/connexion?${new URLSearchParams({ vers: resourceUrl(resource) })}`,
      };
  return (
    <>
      <p>{why}</p>
      <p>
        <a class="button" href={to}>
          {link}
        </a>
      </p>
    </>
  );
}

/** How many, where they are counted. */
function Quantity({ kind, resource, form, errors }: Props) {
  if (!kind.counts) return null;
  const left = resource.left_over ?? 0;
  const error = errors.find(({ name }) => name === 'quantity')?.message;
  return (
    <Field id="quantity" label={words.ask.quantity(kind.counts.many, left)} error={error}>
      <input
        id="quantity"
        name="quantity"
        type="number"
        min={1}
        max={left}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: 'quantity', error })}
        value={form?.get('quantity') ?? '1'}
      />
    </Field>
  );
}

function TakeUpForm(props: AskProps) {
  const { uptake, form, errors } = props;
  const takers = props.takers.filter(mayTake);
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const { taker } = uptake;
  return (
    <form method="post" class="plain-form" noValidate>
      <Field id={taker} label={words.ask[taker]} error={errorOf(taker)}>
        <select id={taker} name={taker}>
          {takers.map(({ value, nom }) => (
            <option key={value} value={value} selected={form?.get(taker) === value}>
              {nom}
            </option>
          ))}
        </select>
      </Field>
      <Quantity {...props} />
      {(uptake.asks ?? []).map((field) => (
        <DetailInput
          key={field.name}
          field={field}
          values={form?.getAll(field.name) ?? []}
          error={errorOf(field.name)}
        />
      ))}
      <TextField
        form={form ?? new URLSearchParams()}
        errors={errors}
        name="message"
        label={words.ask.message}
        rows={3}
        max={2000}
      />
      <button type="submit" name="geste" value="demander" class="button button-primary">
        {uptake.ask}
      </button>
    </form>
  );
}

/** Why it is for none of the venues that someone keeps. */
const OutOfReach = ({ takers }: Pick<Props, 'takers'>) => (
  <>
    <p>{words.ask.outOfReach}</p>
    <ul class="points">
      {takers.map(
        ({ value, nom, why }) =>
          why && (
            <li key={value}>
              {nom} : {why}
            </li>
          ),
      )}
    </ul>
  </>
);

/** What those whom one speaks for have of it already: where it is followed. */
const Taken = ({ takers }: Pick<Props, 'takers'>) => (
  <ul class="points">
    {takers.map(
      ({ value, nom, taken }) =>
        taken && (
          <li key={value}>
            {words.ask.taken(nom)} <a href={uptakeUrl(taken)}>{words.ask.followed}</a>
          </li>
        ),
    )}
  </ul>
);

function Asking(props: AskProps) {
  const { resource, takers } = props;
  if (resource.demonstration) return <p>{words.ask.demonstration}</p>;
  if (takers.length === 0) return <NoTaker {...props} />;
  const isOut = takers.every(({ taken }) => taken === null);
  return (
    <>
      {!isOut && <Taken takers={takers} />}
      {takers.some(mayTake) ? <TakeUpForm {...props} /> : isOut && <OutOfReach takers={takers} />}
    </>
  );
}

function AskForm(props: Props) {
  const { kind, resource, takers, own, programme, parts } = props;
  const { uptake } = kind;
  const isTaken = resource.state !== 'published' || resource.left_over === 0 || parts?.taken;
  if (!uptake) return null;
  if (isTaken || programme?.open === false)
    return takers.some(({ taken }) => taken) && <Taken takers={takers} />;
  // Whose it is needs no way to ask for it, unless they keep what could.
  if (takers.length === 0 && own?.sides.includes('owner')) return null;
  return (
    <section aria-labelledby="demander">
      <h2 id="demander">{uptake.ask}</h2>
      <Asking {...props} uptake={uptake} />
    </section>
  );
}

/** Someone's profile is not, nor what only those whose it is see. */
const isPublic = ({ kind, resource: { state } }: Props) =>
  !kind.consented && state !== 'draft' && state !== 'withheld';

function pageOf(props: Props, status?: number): Page {
  const { resource, kind, errors, form, parts } = props;
  const asked = (kind.uptake?.asks ?? []).map(({ name, label }) => [name, label] as const);
  const labels: Record<string, string> = {
    ...fieldNames,
    quantity: kind.counts?.label ?? '',
    euros: fund.pledge.euros,
    received_on: fund.pledge.day,
    ...Object.fromEntries(asked),
    ...askedBy([kind.life, kind.uptake, parts?.life], form),
  };
  const refused = labelled(
    errors,
    (name) => labels[name],
    (name) => fieldOf(form, name),
  );
  const body = (
    <TextPage title={resource.title}>
      <ProgrammeNote programme={props.programme} />
      <Refused title={words.ask.refused} errors={refused} />
      <Facts {...props} />
      {props.dates && (
        <NextDates
          events={props.dates}
          manage={props.own?.sides.length ? `/ressources/${resource.resource}/dates` : undefined}
        />
      )}
      {parts?.before}
      <AskForm {...props} />
      {parts?.after}
      {resource.kind === 'campaign' && (
        <CampaignLinks campaign={resource} isParty={props.own !== undefined} />
      )}
      <OwnPart {...props} />
      <p class="actions">
        <a class="button button-quiet" href={kind.kind === 'job' ? '/offres-emploi' : '/ressources'}>
          {kind.kind === 'job' ? jobs.title : words.title}
        </a>
        {isPublic(props) && <ReportLink path={`/ressources/${resource.resource}`} />}
      </p>
    </TextPage>
  );
  const more = { styles: ['text', 'form', 'resources', 'events'] as const, ...(status && { status }) };
  return personalPage(resource.title, resource.description.slice(0, 150), body, more);
}

function askedIn({ uptake, counts }: Kind, form: URLSearchParams): object {
  const taker = form.get(uptake?.taker ?? '') ?? '';
  const message = form.get('message')?.trim();
  return {
    ...(uptake?.taker === 'organisation' ? { organisation: Number(taker) } : { venue: taker }),
    ...(counts && { quantity: Number(form.get('quantity')) }),
    ...(message && { message }),
    ...(uptake?.asks && { details: detailsIn(uptake.asks, form) }),
  };
}

/** What a kind's page shows and takes besides what all do. */
const parts: Readonly<
  Record<string, { readonly show: typeof needParts; readonly send: typeof sendNeed } | undefined>
> = {
  need: { show: needParts, send: sendNeed },
  pledge: { show: pledgeParts, send: sendPledge },
  call: { show: callParts, send: async () => undefined },
  volunteer: { show: volunteerParts, send: sendVolunteer },
  mission: { show: missionParts, send: sendMission },
  post: { show: postParts, send: async () => undefined },
};

/** Makes the move that was chosen; what is shown to all and lacks something for it is completed first. */
async function move(
  api: ResourcesApi,
  number: string,
  { life }: Kind,
  form: URLSearchParams,
): Promise<Redirect> {
  const shows = moveOf(life, form.get('acte') ?? '', form.get('etat') ?? '')?.to === 'published';
  try {
    await api.move('resources', number, actIn(life, form));
    return { redirect: `/ressources/${number}` };
  } catch (error) {
    if (!(error instanceof ApiError) || error.errors.length === 0 || !shows) throw error;
    return { redirect: `/ressources/${number}/modifier?manque#refus` };
  }
}

async function send(request: PersonalRequest, kind: Kind, form: URLSearchParams): Promise<Redirect> {
  const { ask, params } = request;
  const api = resourcesApi(ask);
  const number = params.resource ?? '';
  const own = await parts[kind.kind]?.send(request, Number(number), form);
  if (own) return own;
  if (form.get('geste') === 'demander')
    return { redirect: uptakeUrl(await api.takeUp(number, askedIn(kind, form))) };
  return move(api, number, kind, form);
}

const signedIn = (ask: PersonalRequest['ask']): Promise<Me | undefined> =>
  orNothing(peopleApi(ask).me(), 401);

const DATES = 10;
/** The dates to come; undefined for what has none by its kind. */
async function datesOf(ask: PersonalRequest['ask'], { kind, resource }: Resource) {
  if (kind !== 'event') return undefined;
  const query = new URLSearchParams({ resource: String(resource), limit: String(DATES) });
  return (await eventsApi(ask).list(query)).events;
}
/** What all may see, else someone who agreed to be seen by who asks. @throws ApiError */
const shownTo = (ask: PersonalRequest['ask'], number: string): Promise<Resource> =>
  resourcesApi(ask)
    .find(number)
    .catch(async (error: unknown) => {
      const volunteer = await volunteersApi(ask).find(number);
      if (!volunteer) throw error;
      return volunteer;
    });

/** `/ressources/:resource`: what it is, how to ask for it, and what its owner does with it. */
export async function resourcePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form } = request;
  const own = await resourcesApi(ask).own(params.resource ?? '');
  const resource = own?.resource ?? (await shownTo(ask, params.resource ?? ''));
  const kind = kindNamed(resource.kind);
  if (kind.kind === 'practice' && !own) return { redirect: practiceUrl(resource) };
  const dates = await datesOf(ask, resource);
  const me = await signedIn(ask);
  const takers = await takersOf(ask, resource, kind, me);
  const programme = await programmeOf(ask, kind.programme);
  const props = { resource, kind, own, me, takers, dates, programme, errors: [] };
  const show = async (shown: Props, status?: number) =>
    pageOf({ ...shown, parts: (await parts[kind.kind]?.show(request, shown)) ?? {} }, status);
  if (!form) return show(props);
  try {
    return await send(request, kind, form);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409, 429].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'demander', message: error.message }];
    return show({ ...props, form, errors }, error.statusCode);
  }
}
