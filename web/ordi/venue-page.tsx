import type { VenueMachines } from '../../api/ordi/schema.ts';
import type { Programme } from '../../api/programmes/schema.ts';
import { machineNeeds } from '../../api/resources/kinds/lot.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import { ProgrammeNote, programmeOf } from '../programmes/note.tsx';
import type { Page } from '../render.tsx';
import { DetailInput } from '../resources/detail-input.tsx';
import { organisationUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Field, labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { Welcoming } from './days-section.tsx';
import { ordiApi } from './ordi-api.ts';
import { requestStateOf } from './states.ts';
import { machinesOf, sortNames, sortOf, words } from './words.ts';

const said = words.venue;

interface Props {
  readonly found: VenueMachines;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
  readonly programme: Programme | undefined;
  /** The act that has just been done, where one was. */
  readonly done?: string | undefined;
}
type OnItsWay = VenueMachines['machines'][number];

type Act = readonly [act: string, label: string];

interface MachineProps {
  readonly one: OnItsWay;
  readonly acts: readonly Act[];
}

/** What a machine is, whom it comes from, and until when it is there. */
function MachineLine({ one }: Pick<MachineProps, 'one'>) {
  const { date } = useWords();
  const { identifier, sort, refurbisher, on, fetch_by, households } = one;
  return (
    <>
      <a href={`/ordi/${identifier}`}>{identifier}</a>, {sortOf(sort)}{' '}
      {households ? said.household : said.own}
      <p class="fine">
        {said.allottedOn(date(on))} <a href={organisationUrl(refurbisher)}>{refurbisher.nom}</a>
      </p>
      {fetch_by && (
        <p>
          <strong>{said.fetchBy(date(fetch_by))}</strong>{' '}
          {refurbisher.places.length > 0 && said.fetchAt(refurbisher.places.join(' ; '))}
        </p>
      )}
    </>
  );
}

/** One machine, with a form of its own: it is signed for by whoever sees it. */
const MachineItem = ({ one, acts }: MachineProps) => (
  <li>
    <MachineLine one={one} />
    <form method="post" class="actions">
      <input type="hidden" name="machine" value={one.machine} />
      {acts.map(([act, label]) => (
        <button
          key={act}
          type="submit"
          name="acte"
          value={act}
          class={['receive', 'keep', 'hand'].includes(act) ? 'button button-primary' : 'button button-quiet'}
        >
          {label} <span class="visually-hidden">{one.identifier}</span>
        </button>
      ))}
    </form>
  </li>
);

interface StateProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly machines: readonly OnItsWay[];
  readonly actsOf: (one: OnItsWay) => readonly Act[];
}

/** Machines of one state, or nothing. */
const InState = ({ id, title, lead, machines, actsOf }: StateProps) =>
  machines.length > 0 ? (
    <Section id={id} title={title}>
      <p>{lead}</p>
      <ul class="points">
        {machines.map((one) => (
          <MachineItem key={one.machine} one={one} acts={actsOf(one)} />
        ))}
      </ul>
    </Section>
  ) : null;

/** What is on its way to a venue, and what it has to hand over: before what it asks for. */
function OnTheirWay({ found: { machines } }: Props) {
  const inState = (state: string) => machines.filter((one) => one.state === state);
  return (
    <>
      <InState
        id="a-recevoir"
        title={said.toReceive}
        lead={said.toReceiveLead}
        machines={inState('allotted')}
        actsOf={({ households }) => [
          [households ? 'keep' : 'receive', said.receive],
          ['release', said.release],
        ]}
      />
      <InState
        id="a-remettre"
        title={said.toHand}
        lead={said.toHandLead}
        machines={inState('held')}
        actsOf={() => [
          ['hand', said.hand],
          ['return', said.return],
        ]}
      />
    </>
  );
}

type Ranks = VenueMachines['requests'][number]['ranks'];

/** A request's place in the queue of each refurbisher who may serve it. */
function Place({ ranks }: { readonly ranks: Ranks }) {
  if (ranks.length === 0) return <p class="fine">{said.noRank}</p>;
  return (
    <p class="fine">
      {said.rankAt}{' '}
      {ranks.map(({ organisation, rank, waiting }, place) => (
        <span key={organisation.organisation}>
          {place > 0 && ' ; '}
          <a href={organisationUrl(organisation)}>{organisation.nom}</a>, {said.rank(rank, waiting)}
        </span>
      ))}
    </p>
  );
}

function Requests({ found: { requests } }: Props) {
  const { date } = useWords();
  return (
    <Section id="demandes" title={said.requests}>
      {requests.length === 0 && <p>{said.noRequest}</p>}
      <ul class="points">
        {requests.map(({ request, sort, quantity, given, households, needs, state, asked_on, ranks }) => (
          <li key={request}>
            {machinesOf(sort, quantity)},{' '}
            {households === null ? said.own : words.workshop.forHouseholds(households)} :{' '}
            <strong>{requestStateOf(state)}</strong>, {said.request(given, quantity)}.{' '}
            <span class="fine">
              {said.askedOn(date(asked_on))} ; {needs.join(', ')}
            </span>
            {state === 'waiting' && given < quantity && <Place ranks={ranks} />}
            {state === 'waiting' && (
              <form method="post">
                <button type="submit" name="retirer" value={request} class="button button-quiet">
                  {said.withdraw} <span class="visually-hidden">{machinesOf(sort, quantity)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AskForm({ found: { most }, form, errors }: Props) {
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const asked = form?.get('geste') === 'demander' ? form : new URLSearchParams();
  return (
    <Section id="demander" title={said.ask}>
      <form method="post" action="#demander" class="plain-form" noValidate>
        <Field id="sort" label={said.sort} error={errorOf('sort')}>
          <select id="sort" name="sort">
            {sortNames.map(([sort, name]) => (
              <option key={sort} value={sort} selected={asked.get('sort') === sort}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <DetailInput
          field={{
            name: 'quantity',
            kind: 'number',
            label: said.quantity,
            hint: said.quantityHint(most.request, most.year),
            min: 1,
            max: most.request,
            required: true,
          }}
          values={asked.getAll('quantity')}
          error={errorOf('quantity')}
        />
        <DetailInput
          field={{
            name: 'households',
            kind: 'number',
            label: said.households,
            hint: said.householdsHint(most.kept_days),
            min: 1,
            max: 1000,
          }}
          values={asked.getAll('households')}
          error={errorOf('households')}
        />
        <DetailInput
          field={{ name: 'needs', kind: 'choices', label: said.needs, values: machineNeeds, required: true }}
          values={asked.getAll('needs')}
          error={errorOf('needs')}
        />
        <button type="submit" name="geste" value="demander" class="button button-primary">
          {said.send}
        </button>
      </form>
    </Section>
  );
}

const wholeIn = (text: string | null) => (text?.trim() ? { value: Number(text) } : undefined);

/** Does what a form of the page asks. @throws ApiError */
async function doAsked(ask: PersonalRequest['ask'], id: string, form: URLSearchParams): Promise<void> {
  const api = ordiApi(ask);
  const day = form.get('jour');
  if (day) return api.moveDay(`venues/${encodeURIComponent(id)}`, day, form.get('geste') ?? '');
  const request = form.get('retirer');
  if (request) return api.withdraw(id, request);
  const act = form.get('acte');
  if (act) return api.actFor(id, { act, machines: form.getAll('machine').map(Number) });
  const households = wholeIn(form.get('households'));
  return api.request(id, {
    sort: form.get('sort'),
    quantity: wholeIn(form.get('quantity'))?.value,
    needs: form.getAll('needs'),
    ...(households && { households: households.value }),
  });
}

const labels: Readonly<Record<string, string>> = {
  sort: said.sort,
  quantity: said.quantity,
  households: said.households,
  needs: said.needs,
};

function pageOf(props: Props, status?: number): Page {
  const { found, errors } = props;
  const title = said.title(calm(found.nom));
  const done = said.done[props.done ?? ''];
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <ProgrammeNote programme={props.programme} />
      {done && <Notice>{done}</Notice>}
      <Refused
        title={words.refused}
        errors={labelled(
          errors,
          (name) => labels[name],
          (name) => (labels[name] ? name : 'demandes'),
        )}
      />
      <Welcoming days={found.days} />
      <OnTheirWay {...props} />
      <Requests {...props} />
      {props.programme?.open !== false && <AskForm {...props} />}
      <InState
        id="recues"
        title={said.received}
        lead={said.returnHint}
        machines={found.machines.filter(({ state }) => state === 'delivered')}
        actsOf={() => [['return', said.return]]}
      />
      <p>
        <a href="/programmes/ordi#ordre">{words.programme.fairness}</a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    styles: ['text', 'form', 'resources', 'ordi'],
    ...(status && { status }),
  });
}

/** `/lieux/:id/:slug/machines`: what a venue asks for, and receives. */
export async function venueMachinesPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  const id = params.id ?? '';
  const programme = await programmeOf(ask, 'ordi');
  if (!form)
    return pageOf({
      found: await ordiApi(ask).venue(id),
      programme,
      errors: [],
      done: url.searchParams.get('fait') ?? undefined,
    });
  const failed = await doAsked(ask, id, form).catch((thrown: unknown) => thrown);
  const act = form.get('acte');
  if (!failed) return { redirect: act ? `${url.pathname}?fait=${encodeURIComponent(act)}` : url.pathname };
  if (!(failed instanceof ApiError) || ![400, 409, 429].includes(failed.statusCode)) throw failed;
  const errors = failed.errors.length > 0 ? failed.errors : [{ name: 'demandes', message: failed.message }];
  return pageOf({ found: await ordiApi(ask).venue(id), programme, form, errors }, failed.statusCode);
}
