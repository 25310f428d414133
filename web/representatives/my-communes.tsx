import { Fragment } from 'preact';
import type { Mine } from '../../api/pilots/schema.ts';
import type { MyCommune } from '../../api/representatives/schema.ts';
import { campaign } from '../../api/resources/kinds/campaign.ts';
import { communeUrl } from '../communes/urls.ts';
import { campaignUrls, duties } from '../pilots/campaign-pages.tsx';
import { pilotUrl, teamUrl, yearUrl } from '../pilots/urls.ts';
import { fr } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { askUrl } from './urls.ts';
import { words } from './words.ts';

const { mine: said } = words;
type Pilot = NonNullable<Mine['communes'][number]['pilots']>[number];
const states: Readonly<Record<string, string>> = campaign.parts?.pilot?.states ?? {};

const GOING_ON = ['approved', 'running', 'done'];

/** Whether an application awaits something of the commune. */
const isAwaited = ({ state, question, to_report }: Pilot) => question || state === 'draft' || to_report > 0;

/** What an application awaits of the commune first; else where it is. */
function useTodo(): (pilot: Pilot) => string {
  const { enumerate } = useWords();
  return ({ state, missing, question, to_report }) => {
    const now = fr`${states[state] ?? state}`;
    if (question) return `${now}, ${said.question}`;
    if (to_report > 0) return `${now}, ${said.toReport(to_report)}`;
    if (state !== 'draft') return now;
    const lacks = missing.map((name) => said.missing[name] ?? name);
    return `${now}, ${lacks.length > 0 ? said.lacks(enumerate(lacks)) : said.ready}`;
  };
}

function Pilots({ pilots }: { readonly pilots: readonly Pilot[] }) {
  const todoOf = useTodo();
  if (pilots.length === 0) return <p>{said.none}</p>;
  return (
    <ul class="points">
      {[...pilots]
        .sort((one, other) => Number(isAwaited(other)) - Number(isAwaited(one)))
        .map((one) => (
          <li key={one.pilot}>
            <a href={pilotUrl(one.pilot)}>{one.campaign_title}</a> :{' '}
            {isAwaited(one) ? <strong>{todoOf(one)}</strong> : todoOf(one)}
            {GOING_ON.includes(one.state) && (
              <p class="actions">
                <a class="button" href={yearUrl(one.pilot)}>
                  {said.year}
                </a>
                <a class="button" href={teamUrl(one.pilot)}>
                  {said.team}
                </a>
              </p>
            )}
          </li>
        ))}
    </ul>
  );
}

const Leave = ({ code_insee, nom }: Pick<MyCommune, 'code_insee' | 'nom'>) => (
  <details>
    <summary>
      {said.leave} <span class="visually-hidden">{nom}</span>
    </summary>
    <p>{said.leaveText}</p>
    <form method="post" action="/mon-espace">
      <input type="hidden" name="geste" value="quitter-commune" />
      <input type="hidden" name="commune" value={code_insee} />
      <button type="submit" class="button">
        {said.leaveSure(nom)}
      </button>
    </form>
  </details>
);

function Spoken({ commune, pilots }: { readonly commune: MyCommune; readonly pilots: readonly Pilot[] }) {
  return (
    <>
      <Pilots pilots={pilots} />
      <p class="actions">
        <a class="button" href="/pilotes">
          {said.start} <span class="visually-hidden">{commune.nom}</span>
        </a>
      </p>
      <Leave {...commune} />
    </>
  );
}

/** Asked, and not granted. */
function Asked({ commune }: { readonly commune: MyCommune }) {
  const { date } = useWords();
  const { nom, state, since, answer } = commune;
  if (state === 'pending') return <p>{said.waits(date(since))}</p>;
  return (
    <>
      <p>{said.refused(date(since))}</p>
      <blockquote>{answer}</blockquote>
      <p>
        <a class="button button-quiet" href={askUrl(commune)}>
          {said.again} <span class="visually-hidden">{nom}</span>
        </a>
      </p>
    </>
  );
}

interface Props {
  readonly communes: readonly MyCommune[];
  readonly pilots: Mine;
}

/** The communes that someone speaks for, those whose applications await something first. */
export function MyCommunes({ communes, pilots }: Props) {
  if (communes.length === 0) return null;
  const pilotsOf = ({ code_insee }: MyCommune) =>
    pilots.communes.find((one) => one.code_insee === code_insee)?.pilots ?? [];
  const awaited = (one: MyCommune) => Number(pilotsOf(one).some(isAwaited));
  return (
    <section aria-labelledby="communes">
      <h2 id="communes">{said.title}</h2>
      <ul class="kept">
        {[...communes]
          .sort((one, other) => awaited(other) - awaited(one))
          .map((one) => (
            <li key={one.code_insee}>
              <h3>
                <a href={communeUrl(one)}>{one.nom}</a>
              </h3>
              {one.state === 'speaks' ? (
                <Spoken commune={one} pilots={pilotsOf(one)} />
              ) : (
                <Asked commune={one} />
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Judged({ one }: { readonly one: Mine['awaiting'][number] }) {
  const { date } = useWords();
  const waits = said.waitsFor[one.waits_for];
  return (
    <li>
      <a href={pilotUrl(one.pilot)}>{said.awaits(one.commune, one.departement)}</a>,{' '}
      {said.as(one.party, one.campaign_title, date(one.since))}{' '}
      {one.waits_for === 'answered' ? <strong>{waits}</strong> : waits}
    </li>
  );
}

function Campaign({ one }: { readonly one: Mine['campaigns'][number] }) {
  return (
    <li>
      {one.title}
      {one.demonstration && ` ${said.example}`}, {campaign.life.states[one.state]}
      {one.submitted > 0 && said.submitted(one.submitted)}
      {duties[one.state]?.map((page, index) => (
        <Fragment key={page}>
          {index === 0 ? fr` : ` : ', '}
          <a href={campaignUrls[page](one.campaign)}>
            {said.duties[page]}
            <span class="visually-hidden"> : {one.title}</span>
          </a>
        </Fragment>
      ))}
    </li>
  );
}

/** For who speaks for a party: the applications that wait for its opinion, and the campaigns that it decides on. */
export function AwaitingPilots({ awaiting, campaigns }: Pick<Mine, 'awaiting' | 'campaigns'>) {
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="candidatures">
      <h2 id="candidatures">{said.awaiting}</h2>
      {awaiting.length === 0 && <p>{said.noneAwaits}</p>}
      <ul class="points">
        {awaiting.map((one) => (
          <Judged key={`${one.pilot} ${one.party}`} one={one} />
        ))}
      </ul>
      <h3>{said.campaigns}</h3>
      <ul class="points">
        {campaigns.map((one) => (
          <Campaign key={one.campaign} one={one} />
        ))}
      </ul>
    </section>
  );
}
