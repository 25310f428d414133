import type { ComponentChildren } from 'preact';
import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import type { Campaign } from '../../../api/pilots/schema.ts';
import { pilotUrl as townUrl } from '../../communes/urls.ts';
import { askUrl } from '../../representatives/urls.ts';
import { useWords } from '../../words/words.tsx';
import { pilotUrl, teamUrl } from '../urls.ts';
import type { Own } from './mayor-api.ts';
import { words } from './words.ts';

const said = words.next;
const ENDED = ['withdrawn', 'lapsed'];
const HELD = ['approved', 'running'];

export interface StepProps {
  readonly mayor: Mayor;
  readonly own: Own | undefined;
}
type OwnPilot = Own['pilots'][number];

/** The applications that go on. */
const living = (own: Own | undefined): readonly OwnPilot[] =>
  own?.pilots.filter(({ state }) => state !== 'done' && !ENDED.includes(state)) ?? [];

/** The campaigns to which the commune may apply, and has not. */
const toBegin = ({ mayor, own }: StepProps): readonly Campaign[] =>
  mayor.campaigns.filter(
    (one) =>
      one.state === 'published' &&
      !own?.pilots.some(({ campaign, state }) => campaign === one.campaign && !ENDED.includes(state)),
  );

/** Which of the four steps one is at, from 0. */
export function stepOf({ own }: StepProps): number {
  if (own?.standing?.state !== 'speaks') return 0;
  const pilots = living(own);
  if (pilots.some(({ state }) => HELD.includes(state))) return 3;
  return pilots.some(({ state }) => state !== 'draft') ? 2 : 1;
}

const Begin = ({ one, mayor }: { readonly one: Campaign; readonly mayor: Mayor }) => (
  <form method="post" action={townUrl(mayor.commune)}>
    <input type="hidden" name="campagne" value={String(one.campaign)} />
    <button type="submit" class="button button-primary">
      {said.beginIn(one.title)}
    </button>
  </form>
);

function Follow({ one }: { readonly one: OwnPilot }) {
  const isHeld = HELD.includes(one.state);
  const label = isHeld ? said.toTeam : one.state === 'draft' ? said.goOn : said.toFollow;
  return (
    <a class="button button-primary" href={isHeld ? teamUrl(one.pilot) : pilotUrl(one.pilot)}>
      {label} <span class="visually-hidden">{one.campaign_title}</span>
    </a>
  );
}

interface Said {
  readonly title: string;
  readonly text: string;
  readonly action?: ComponentChildren;
}

/** For who speaks for the commune: what goes on, and what may begin. */
function forSpeaker(props: StepProps): Said {
  const pilots = living(props.own);
  const open = toBegin(props);
  const action = (
    <>
      {pilots.map((one) => (
        <Follow key={one.pilot} one={one} />
      ))}
      {open.map((one) => (
        <Begin key={one.campaign} one={one} mayor={props.mayor} />
      ))}
    </>
  );
  const step = stepOf(props);
  if (step === 3) return { title: said.team, text: said.teamText, action };
  if (step === 2) return { title: said.follow, text: said.followText, action };
  if (pilots.length > 0) return { title: said.finish, text: said.finishText, action };
  if (open.length > 0) return { title: said.begin, text: said.beginText, action };
  return { title: said.wait, text: said.waitText };
}

function useSaid(props: StepProps): Said {
  const { date } = useWords();
  const { commune } = props.mayor;
  const { standing } = props.own ?? {};
  if (commune.city) {
    const action = (
      <a class="button button-primary" href={townUrl(commune.city)}>
        {words.toCity(commune.city.nom)}
      </a>
    );
    return { title: said.city, text: words.cityPart(commune.nom, commune.city.nom), action };
  }
  if (standing?.state === 'speaks') return forSpeaker(props);
  if (standing?.state === 'pending')
    return { title: said.pending, text: said.pendingText(date(standing.since)) };
  const action = (
    <a class="button button-primary" href={askUrl(commune)}>
      {said.representLink(commune.nom)}
    </a>
  );
  return { title: said.represent, text: said.representText, action };
}

interface NextProps extends StepProps {
  /** What stands beside its button. */
  readonly children?: ComponentChildren;
}

function Content({ children, ...props }: NextProps) {
  const { title, text, action } = useSaid(props);
  return (
    <>
      <p class="fine">{said.title}</p>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="actions">
        {action}
        {children}
      </div>
    </>
  );
}

/** What to do now, with its button. */
export const NextStep = (props: NextProps) => (
  <section id="suite" class="mayor-next" aria-label={said.title}>
    <Content {...props} />
  </section>
);

/** The same at the end of the page. */
export const NextStepAgain = (props: NextProps) => (
  <div class="mayor-next">
    <Content {...props} />
  </div>
);
