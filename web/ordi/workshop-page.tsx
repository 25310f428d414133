import type { Machine, Queued, Workshop } from '../../api/ordi/schema.ts';
import type { Move } from '../../api/resources/kinds/kind.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { DetailInput, detailsIn } from '../resources/detail-input.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { capital } from '../words/typeset.ts';
import { DaysSection, dayFields, dayIn } from './days-section.tsx';
import { MachineFacts } from './lot-page.tsx';
import { ordiApi } from './ordi-api.ts';
import { machineLife, stateOf } from './states.ts';
import { machinesOf, sortNames, sortOf, words } from './words.ts';

const said = words.workshop;

interface Shown {
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

/** A state's acts, with what each asks. */
function Acts({ moves, form, errors }: Shown & { readonly moves: readonly Move[] }) {
  return (
    <>
      {moves.map(({ act, label, ends, asks = [] }) => (
        <div key={act} class="machine-act">
          {asks.map((field) => (
            <DetailInput
              key={field.name}
              field={{ ...field, name: `${act}-${field.name}` }}
              values={form?.getAll(`${act}-${field.name}`) ?? []}
              error={
                form?.get('acte') === act
                  ? errors.find(({ name }) => name === field.name)?.message
                  : undefined
              }
            />
          ))}
          <button type="submit" name="acte" value={act} class={ends ? 'button' : 'button button-primary'}>
            {label}
          </button>
        </div>
      ))}
    </>
  );
}

interface StateProps extends Shown {
  readonly state: string;
  readonly machines: readonly Machine[];
}

/** The machines that are in a state, to tick, and what may be done with them. */
function InState({ state, machines, form, errors }: StateProps) {
  const moves = machineLife.moves
    .filter(({ from, by }) => from.includes(state) && by.includes('owner'))
    .sort((one, other) => Number(one.ends ?? false) - Number(other.ends ?? false));
  const ticked = form?.get('etat') === state ? form : new URLSearchParams();
  const name = stateOf(state);
  const title = said.all(capital(name), machines.length);
  return (
    <Section id={state} title={title}>
      <form method="post" action={`#${state}`} class="plain-form" noValidate>
        {/* Enter in a field does the first act of a form, and what is typed is for another: here it does none. */}
        {moves.length > 1 && <button type="submit" disabled hidden />}
        <input type="hidden" name="etat" value={state} />
        <fieldset class="field">
          <legend class="visually-hidden">{said.choose}</legend>
          {machines.length > 1 && (
            <label class="check">
              <input type="checkbox" name="toutes" value="oui" checked={ticked.has('toutes')} />
              <span>{said.every(machines.length)}</span>
            </label>
          )}
          <ul class="machine-choice">
            {machines.map((machine) => (
              <li key={machine.machine} id={machine.identifier}>
                <label class="check">
                  <input
                    type="checkbox"
                    name="machine"
                    value={machine.machine}
                    checked={ticked.getAll('machine').includes(`${machine.machine}`)}
                  />
                  <span>
                    {machine.identifier}, {sortOf(machine.sort)} <MachineFacts machine={machine} />
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Acts moves={moves} form={form} errors={errors} />
      </form>
    </Section>
  );
}

function Waiting({ one }: { readonly one: Queued }) {
  const { venue, quantity, given, households, needs, received, unfetched, asked, km, sort } = one;
  const facts = [
    households === null ? said.forVenue : said.forHouseholds(households),
    needs.join(', '),
    said.queued(received, asked),
    said.unfetched(unfetched),
    km === null ? '' : said.km(km),
    said.left(given),
  ];
  return (
    <li>
      <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {venue.commune} : {machinesOf(sort, quantity)}{' '}
      <span class="fine">{facts.filter(Boolean).join(' ; ')}</span>
    </li>
  );
}

const Queue = ({ queue }: Pick<Workshop, 'queue'>) => (
  <Section id="file" title={said.queue}>
    <p>{queue.length > 0 ? said.queueLead : said.noQueue}</p>
    {sortNames.map(([sort, name]) => {
      const own = queue.filter((one) => one.sort === sort);
      return (
        own.length > 0 && (
          <div key={sort}>
            <h3>{capital(name)}</h3>
            <ol class="points">
              {own.map((one) => (
                <Waiting key={one.request} one={one} />
              ))}
            </ol>
          </div>
        )
      );
    })}
    <p>
      <a href="/programmes/ordi#ordre">{words.programme.fairness}</a>
    </p>
  </Section>
);

/** Serial numbers are said while machines are in the workshop. */
function Serials({ machines }: Pick<Workshop, 'machines'>) {
  const here = machines.filter(({ state }) => ['collected', 'wiped', 'refurbished'].includes(state));
  if (here.length === 0) return null;
  return (
    <details>
      <summary>{said.serials}</summary>
      {here.map(({ machine, identifier, serial }) => (
        <form key={machine} method="post" class="actions">
          <input type="hidden" name="serie" value={machine} />
          <label>
            {said.serial(identifier)} <input name="serial" maxLength={80} value={serial ?? ''} />
          </label>
          <button type="submit" class="button button-quiet">
            {said.save}
          </button>
        </form>
      ))}
    </details>
  );
}

const ORDER = ['collected', 'wiped', 'refurbished', 'allotted'];

function Machines({ machines, ...shown }: Shown & Pick<Workshop, 'machines'>) {
  const late = machines.filter((one) => one.late).length;
  const lots = new Map(machines.map(({ lot, title }) => [lot, title]));
  return (
    <>
      {late > 0 && <Notice>{said.late(late)}</Notice>}
      {machines.length === 0 && <p>{said.none}</p>}
      {ORDER.map((state) => {
        const own = machines.filter((one) => one.state === state);
        return own.length > 0 && <InState key={state} state={state} machines={own} {...shown} />;
      })}
      <Serials machines={machines} />
      <p class="actions">
        {[...lots].map(([lot, title]) => (
          <a key={lot} class="button button-quiet" href={`/ordi/lots/${lot}/etiquettes`}>
            {said.labelsOf(title)}
          </a>
        ))}
        <a class="button button-quiet" href="/ressources?genre=lot">
          {said.lots}
        </a>
      </p>
    </>
  );
}

const dayLabels: Readonly<Record<string, string>> = {
  establishment: said.place,
  venue: said.venue,
  on: said.on,
  opens: said.opens,
  closes: said.closes,
  machines: said.choose,
};
/** What a field is called where it is asked for. */
const labelOf = (name: string): string | undefined =>
  dayLabels[name] ??
  machineLife.moves.flatMap(({ asks = [] }) => asks).find((field) => field.name === name)?.label;

/** Does what a form of the page asks. @throws ApiError */
async function doAsked(ask: PersonalRequest['ask'], organisation: string, form: URLSearchParams) {
  const api = ordiApi(ask);
  const day = form.get('jour');
  if (day) return api.moveDay(`partners/${organisation}`, day, 'cancel');
  if (form.get('geste') === 'annoncer') return api.announce(organisation, dayIn(form));
  const serie = form.get('serie');
  if (serie) return api.nameSerial(organisation, serie, form.get('serial') ?? '');
  const act = form.get('acte') ?? '';
  const asks = machineLife.moves.find((move) => move.act === act)?.asks ?? [];
  const own = new URLSearchParams(asks.map(({ name }) => [name, form.get(`${act}-${name}`) ?? '']));
  const machines = form.has('toutes')
    ? (await api.workshop(organisation)).machines
        .filter(({ state }) => state === form.get('etat'))
        .map(({ machine }) => machine)
    : form.getAll('machine').map(Number);
  return api.actAt(organisation, { act, machines, said: detailsIn(asks, own) });
}

/** `/partenaires/:organisation/machines`: what a refurbisher has, and does with it. */
export async function workshopPage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  const organisation = params.organisation ?? '';
  let errors: ApiError['errors'] = [];
  let status: number | undefined;
  if (form) {
    const failed = await doAsked(ask, organisation, form).catch((thrown: unknown) => thrown);
    if (!failed) return { redirect: `/partenaires/${organisation}/machines` };
    if (!(failed instanceof ApiError) || ![400, 409].includes(failed.statusCode)) throw failed;
    status = failed.statusCode;
    errors = failed.errors.length > 0 ? failed.errors : [{ name: 'etat', message: failed.message }];
  }
  const workshop = await ordiApi(ask).workshop(organisation);
  const title = said.title(workshop.nom);
  const idOf = (name: string) => {
    if (dayFields.includes(name)) return name;
    const act = form?.get('acte');
    const asked = machineLife.moves.find((move) => move.act === act)?.asks ?? [];
    return asked.some((field) => field.name === name) ? `${act}-${name}` : (form?.get('etat') ?? 'file');
  };
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <Refused title={words.refused} errors={labelled(errors, labelOf, idOf)} />
      <Machines machines={workshop.machines} form={form} errors={errors} />
      <Queue queue={workshop.queue} />
      <DaysSection workshop={workshop} form={form} errors={errors} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    styles: ['text', 'form', 'resources', 'ordi'],
    ...(status && { status }),
  });
}
