import type { Dossier, PilotBody } from '../../api/pilots/schema.ts';
import { ApiError } from '../api.ts';
import { communeUrl } from '../communes/urls.ts';
import { errorPage } from '../errors/error-page.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import {
  Application,
  Completeness,
  communeOf,
  Exchange,
  History,
  Opinions,
  stateOf,
} from './dossier-parts.tsx';
import { DraftForm, type DraftProps } from './draft-form.tsx';
import { pilotsApi } from './pilots-api.ts';
import { choiceUrl, pilotUrl, teamUrl, yearUrl } from './urls.ts';
import { bodyIn, bodyOf } from './values.ts';
import { words } from './words.ts';

const said = words.dossier;

interface Props extends DraftProps {
  readonly saved: boolean;
}

const CHOSEN = ['approved', 'running'];

const isOwnDraft = ({ state, sides }: Dossier) => state === 'draft' && sides.includes('commune');

const Act = ({ act, from, label, lead }: { act: string; from: string; label: string; lead: string }) => (
  <form method="post" class="plain-form">
    <p>{lead}</p>
    <input type="hidden" name="de" value={from} />
    <button
      type="submit"
      name="geste"
      value={act}
      class={act === 'submit' ? 'button button-primary' : 'button'}
    >
      {label}
    </button>
  </form>
);

/** What the commune may do of it now. */
function Acts({ dossier: { acts, state, missing } }: { readonly dossier: Dossier }) {
  return (
    <>
      {acts.includes('submit') && missing.length === 0 && (
        <Act act="submit" from={state} label={said.submit} lead={said.submitLead} />
      )}
      {acts.includes('revise') && (
        <Act act="revise" from={state} label={said.revise} lead={said.reviseLead} />
      )}
      {acts.includes('withdraw') && (
        <details>
          <summary>{CHOSEN.includes(state) ? said.stop : said.withdraw}</summary>
          <Act
            act="withdraw"
            from={state}
            label={CHOSEN.includes(state) ? said.stopSure : said.sure}
            lead={CHOSEN.includes(state) ? said.stopLead : said.withdrawLead}
          />
        </details>
      )}
    </>
  );
}

function Head({ dossier }: { readonly dossier: Dossier }) {
  const { date } = useWords();
  const { campaign, campaign_title, year, state, until, rank, commune } = dossier;
  return (
    <>
      <p class="lead">
        <a href={resourceUrl({ resource: campaign, title: campaign_title })}>{campaign_title}</a>,{' '}
        {words.year(year)} {dossier.demonstration && words.example}
      </p>
      <p>
        <strong>{stateOf(state)}</strong>. {rank !== null && words.states.rank(rank)}
        {state === 'draft' && words.list.open(until ? date(until) : undefined)}
      </p>
      <p class="fine">
        {[commune.nom_departement, commune.region, said.inhabitants(commune.population)]
          .filter(Boolean)
          .join(', ')}
      </p>
    </>
  );
}

/** Where a commune that was chosen goes on: before all that was written to be chosen. */
const Next = ({ dossier: { state, pilot } }: { readonly dossier: Dossier }) => (
  <p class="actions">
    {CHOSEN.includes(state) && (
      <a class="button button-primary" href={teamUrl(pilot)}>
        {said.team}
      </a>
    )}
    {[...CHOSEN, 'done'].includes(state) && (
      <a class="button button-primary" href={yearUrl(pilot)}>
        {said.yearPage}
      </a>
    )}
  </p>
);

const Ways = ({ dossier }: { readonly dossier: Dossier }) => (
  <p class="actions">
    {dossier.sides.some((side) => side !== 'commune') && (
      <a class="button" href={choiceUrl(dossier.campaign)}>
        {said.others}
      </a>
    )}
    <a class="button button-quiet" href={communeUrl(dossier.commune)}>
      {said.commune}
    </a>
    <a class="button button-quiet" href="/pilotes">
      {said.all}
    </a>
  </p>
);

/** While it is the commune's own: what is missing, then the form. */
function Draft(props: Props) {
  const { dossier, form, errors } = props;
  const isReady = dossier.missing.length === 0;
  return (
    <>
      <Completeness missing={dossier.missing} />
      {isReady && <Acts dossier={dossier} />}
      <DraftForm {...props} />
      {dossier.words.length > 0 && <Exchange dossier={dossier} form={form} errors={errors} />}
      {!isReady && <Acts dossier={dossier} />}
    </>
  );
}

const Submitted = ({ dossier, form, errors }: Props) => (
  <>
    <Opinions dossier={dossier} />
    <Application dossier={dossier} />
    <Exchange dossier={dossier} form={form} errors={errors} />
    <Acts dossier={dossier} />
  </>
);

function Body(props: Props) {
  const { dossier, saved } = props;
  return (
    <>
      <Head dossier={dossier} />
      <Next dossier={dossier} />
      {saved && <Notice>{said.saved}</Notice>}
      {isOwnDraft(dossier) ? <Draft {...props} /> : <Submitted {...props} />}
      <History moves={dossier.moves} />
      <Ways dossier={dossier} />
    </>
  );
}

const labels: Readonly<Record<string, string>> = {
  rooms: said.rooms,
  machines: said.machines,
  animators: said.animators,
  volunteers: said.volunteers,
  wishes: said.wishes,
  levels: said.levels,
  pupils: said.pupils,
  weekday: said.weekday,
  starts: said.starts,
  ends: said.ends,
  mail: said.mail,
  text: said.why,
  answer: said.answer,
};
const labelOf = (name: string) => {
  const [field = '', , rank] = name.split('-');
  return [rank && said.classTitle(Number(rank)), labels[field]].filter(Boolean).join(', ');
};

/** Where the page shows what the API calls by that name: its schools together, and each as one. */
const placeOf = (name: string) => (name === 'schools' ? 'ecoles' : name.replace(/^classes-/, 'uai-'));

function pageOf(props: Props, status?: number): Page {
  const title = said.title(communeOf(props.dossier.commune));
  const refused = labelled(props.errors, labelOf, placeOf);
  const body = (
    <TextPage title={title}>
      <Refused title={said.refused} errors={refused} />
      <Body {...props} />
    </TextPage>
  );
  return personalPage(title, title, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(status && { status }),
  });
}

/** What a button of the draft changes before it is saved: a school more, or one less. */
function changed(body: PilotBody, form: URLSearchParams): PilotBody {
  const [geste, rank] = (form.get('geste') ?? '').split(':');
  const uai = form.get('nouvelle');
  if (geste === 'ajouter' && uai) return { ...body, schools: [...body.schools, { uai, classes: [] }] };
  if (geste === 'retirer')
    return { ...body, schools: body.schools.filter((_, index) => index + 1 !== Number(rank)) };
  return body;
}

/** Of one school: the field of the page carries its rank. */
const namedMail = (rank: string) => (error: unknown) => {
  if (!(error instanceof ApiError)) throw error;
  const { statusCode, message, errors } = error;
  const told = errors.length > 0 ? errors : [{ name: 'mail', message }];
  throw new ApiError(
    statusCode,
    message,
    told.map((one) => ({ ...one, name: `${one.name}-${rank}` })),
  );
};

/** Does what a button asks. @returns the part of the page to go on from */
async function send(api: ReturnType<typeof pilotsApi>, dossier: Dossier, form: URLSearchParams) {
  const [geste = '', rank = ''] = (form.get('geste') ?? 'enregistrer').split(':');
  const { pilot } = dossier;
  if (geste === 'dire') {
    const answer = form.get('answer');
    await api.say(pilot, { side: form.get('cote'), text: form.get('text') ?? '', ...(answer && { answer }) });
    return 'echanges';
  }
  if (['submit', 'revise', 'withdraw'].includes(geste)) {
    await api.move(pilot, geste, form.get('de') ?? '');
    return '';
  }
  const body = changed(bodyIn(form), form);
  await api.write(pilot, Number(form.get('version')), body);
  if (geste !== 'demander') return geste === 'enregistrer' ? 'enregistre' : 'ecoles';
  const uai = body.schools[Number(rank) - 1]?.uai ?? '';
  await api.askSchool(pilot, uai, form.get(`mail-${rank}`) ?? '').catch(namedMail(rank));
  return `uai-${rank}`;
}

type Known = Omit<Props, 'form' | 'errors'>;

/** The page again, with what was wrong, and nothing of what was written lost. @throws whatever the API did not refuse */
async function refusedPage(
  api: ReturnType<typeof pilotsApi>,
  known: Known,
  form: URLSearchParams,
  error: unknown,
): Promise<Page> {
  if (!(error instanceof ApiError) || ![400, 403, 409, 429].includes(error.statusCode)) throw error;
  const errors = error.errors.length > 0 ? error.errors : [{ name: 'ecoles', message: error.message }];
  // What was saved before an act failed is read again, so that the next saving is not one over another.
  const dossier = (await api.dossier(String(known.dossier.pilot))) ?? known.dossier;
  const isDraft = isOwnDraft(dossier) && form.has('version');
  const body = isDraft ? changed(bodyIn(form), form) : known.body;
  return pageOf({ ...known, dossier, body, form, errors }, error.statusCode);
}

/** `/pilotes/:pilot`: an application, for the commune that writes it and for the parties that judge it. */
export async function dossierPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  const api = pilotsApi(ask);
  const dossier = await api.dossier(params.pilot ?? '');
  if (!dossier) return errorPage(request.words, 404, said.unknown);
  const schools = isOwnDraft(dossier) ? await api.schools(dossier.commune.code_insee) : [];
  const known = { dossier, body: bodyOf(dossier), schools, saved: url.searchParams.has('enregistre') };
  if (!form) return pageOf({ ...known, form: new URLSearchParams(), errors: [] });
  try {
    const part = await send(api, dossier, form);
    const own = pilotUrl(dossier.pilot);
    return { redirect: part === 'enregistre' ? `${own}?enregistre=1` : `${own}${part && `#${part}`}` };
  } catch (error) {
    return refusedPage(api, known, form, error);
  }
}
